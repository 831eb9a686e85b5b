package portal.licences;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** The fields by which assignments can be sorted. */
@Enum("AssignmentSortField")
@Description("Fields by which assignments can be sorted.")
public enum AssignmentSort {
    @Description("When the licences expire.")
    LICENCE_EXPIRES_AT("licenceExpiresAt", Instant::parse, Assignment::licenceExpiresAt);

    private final SortField field;
    private final Function<Assignment, Object> value;

    AssignmentSort(String attribute, Function<String, Comparable<?>> parse, Function<Assignment, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<Assignment, Object> value() {
        return value;
    }
}
