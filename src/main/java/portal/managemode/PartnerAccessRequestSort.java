package portal.managemode;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** The fields by which access requests can be sorted. */
@Enum("PartnerAccessRequestSortField")
@Description("Fields by which partner access requests can be sorted.")
public enum PartnerAccessRequestSort {
    @Description("When the request was made.")
    REQUESTED_AT("requestedAt", Instant::parse, PartnerAccessRequest::requestedAt);

    private final SortField field;
    private final Function<PartnerAccessRequest, Object> value;

    PartnerAccessRequestSort(
            String attribute, Function<String, Comparable<?>> parse, Function<PartnerAccessRequest, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<PartnerAccessRequest, Object> value() {
        return value;
    }
}
