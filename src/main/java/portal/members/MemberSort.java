package portal.members;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.DomainException;
import portal.kernel.page.SortField;

/** The fields by which members can be sorted. */
@Enum("MemberSortField")
@Description("Fields by which members can be sorted.")
public enum MemberSort {
    @Description("The member's name.")
    NAME("name", text -> text, Membership::name),
    @Description("The member's e-mail address, or the client id of a service account.")
    EMAIL("contact", text -> text, Membership::contact),
    @Description("When the member was invited or added.")
    CREATED_AT("createdAt", Instant::parse, Membership::createdAt),
    @Description("When the licence ends; allowed only together with a licence status filter.")
    LICENCE_ENDS_AT;

    private final SortField field;
    private final Function<Membership, Object> value;

    MemberSort(String attribute, Function<String, Comparable<?>> parse, Function<Membership, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    /** Sorts by licence instead of by member: see {@link LearnerQueries}. */
    MemberSort() {
        this.field = null;
        this.value = null;
    }

    SortField field() {
        if (field == null) {
            throw DomainException.invalid("Only learners can be sorted by their licences.", "orderBy");
        }
        return field;
    }

    Function<Membership, Object> value() {
        return value;
    }
}
