package portal.notices;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** The fields by which deliveries can be sorted. */
@Enum("DeliverySortField")
@Description("Fields by which deliveries can be sorted.")
public enum DeliverySort {
    @Description("When the e-mail became due.")
    CREATED_AT("createdAt", Instant::parse, MailDelivery::createdAt);

    private final SortField field;
    private final Function<MailDelivery, Object> value;

    DeliverySort(String attribute, Function<String, Comparable<?>> parse, Function<MailDelivery, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<MailDelivery, Object> value() {
        return value;
    }
}
