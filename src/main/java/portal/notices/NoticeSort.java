package portal.notices;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** The fields by which notices can be sorted. */
@Enum("NoticeSortField")
@Description("What notices can be sorted by.")
public enum NoticeSort {
    @Description("When it is owed.")
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
