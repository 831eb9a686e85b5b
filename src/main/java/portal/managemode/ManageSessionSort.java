package portal.managemode;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** The fields by which manage sessions can be sorted. */
@Enum("ManageSessionSortField")
@Description("Fields by which manage sessions can be sorted.")
public enum ManageSessionSort {
    @Description("When the session began.")
    STARTED_AT("startedAt", Instant::parse, ManageSession::startedAt);

    private final SortField field;
    private final Function<ManageSession, Object> value;

    ManageSessionSort(String attribute, Function<String, Comparable<?>> parse, Function<ManageSession, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<ManageSession, Object> value() {
        return value;
    }
}
