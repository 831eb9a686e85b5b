package portal.notices;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** What deliveries can be sorted by. */
@Enum("DeliverySortField")
@Description("What deliveries can be sorted by.")
public enum DeliverySort {
    @Description("When the mail became due.")
    CREATED_AT("createdAt", Instant::parse, Delivery::createdAt);

    private final SortField field;
    private final Function<Delivery, Object> value;

    DeliverySort(String attribute, Function<String, Comparable<?>> parse, Function<Delivery, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<Delivery, Object> value() {
        return value;
    }
}
