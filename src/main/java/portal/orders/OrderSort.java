package portal.orders;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** The fields by which orders can be sorted. */
@Enum("OrderSortField")
@Description("Fields by which orders can be sorted.")
public enum OrderSort {
    @Description("When the order was placed.")
    REQUESTED_AT("requestedAt", Instant::parse, LicenceOrder::requestedAt),
    @Description("The order's number.")
    NUMBER("numberValue", Long::valueOf, LicenceOrder::numberValue),
    @Description("Number of licences.")
    QUANTITY("shownQuantity", Integer::valueOf, LicenceOrder::quantity);

    private final SortField field;
    private final Function<LicenceOrder, Object> value;

    OrderSort(String attribute, Function<String, Comparable<?>> parse, Function<LicenceOrder, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<LicenceOrder, Object> value() {
        return value;
    }
}
