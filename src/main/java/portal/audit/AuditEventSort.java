package portal.audit;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** The fields by which audit events can be sorted. */
@Enum("AuditEventSortField")
@Description("Fields by which audit events can be sorted.")
public enum AuditEventSort {
    @Description("When the action was performed.")
    AT("at", Instant::parse, AuditEntry::at);

    private final SortField field;
    private final Function<AuditEntry, Object> value;

    AuditEventSort(String attribute, Function<String, Comparable<?>> parse, Function<AuditEntry, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<AuditEntry, Object> value() {
        return value;
    }
}
