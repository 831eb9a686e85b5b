package portal.members;

import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** What members can be sorted by. */
@Enum("MemberSortField")
@Description("What members can be sorted by.")
public enum MemberSort {
    @Description("The member's name.")
    NAME("name", Membership::name),
    @Description("The member's e-mail address.")
    EMAIL("email", Membership::email);

    private final SortField field;
    private final Function<Membership, Object> value;

    MemberSort(String attribute, Function<Membership, Object> value) {
        this.field = new SortField(name(), attribute, text -> text);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<Membership, Object> value() {
        return value;
    }
}
