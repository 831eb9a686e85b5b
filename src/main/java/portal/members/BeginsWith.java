package portal.members;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;

/** Finds members by the beginning of their name or address, in upper or lower case. */
final class BeginsWith {

    /** Sorts behind everything that a text can go on with. */
    private static final String LAST_CHARACTER = "\uDBFF\uDFFF";

    private BeginsWith() {}

    static Predicate text(CriteriaBuilder criteria, From<?, Membership> member, String text) {
        return criteria.or(
                range(criteria, member.get("searchName"), text), range(criteria, member.get("contact"), text));
    }

    /** As a range, because an index that row-level security lets through knows no LIKE. */
    private static Predicate range(CriteriaBuilder criteria, Path<String> column, String text) {
        var from = criteria.lower(criteria.literal(text));
        return criteria.and(
                criteria.greaterThanOrEqualTo(column, from),
                criteria.lessThan(column, criteria.concat(from, LAST_CHARACTER)));
    }
}
