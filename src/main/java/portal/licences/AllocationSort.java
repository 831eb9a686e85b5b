package portal.licences;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** The fields by which allocations can be sorted. */
@Enum("AllocationSortField")
@Description("Fields by which allocations can be sorted.")
public enum AllocationSort {
    @Description("When the allocation starts.")
    STARTS_AT("startsAt", Instant::parse, Allocation::startsAt);

    private final SortField field;
    private final Function<Allocation, Object> value;

    AllocationSort(String attribute, Function<String, Comparable<?>> parse, Function<Allocation, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<Allocation, Object> value() {
        return value;
    }
}
