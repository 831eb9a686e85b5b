package portal.notices;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** The fields by which notices can be sorted. */
@Enum("NoticeSortField")
@Description("Fields by which notices can be sorted.")
public enum NoticeSort {
    @Description("When the notice is due.")
    DUE_AT("dueAt", Instant::parse, Notice::dueAt);

    private final SortField field;
    private final Function<Notice, Object> value;

    NoticeSort(String attribute, Function<String, Comparable<?>> parse, Function<Notice, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<Notice, Object> value() {
        return value;
    }
}
