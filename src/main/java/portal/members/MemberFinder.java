package portal.members;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import portal.kernel.BeginsWith;

/** Finds members by a prefix of their name or address, ignoring case. */
final class MemberFinder {

    private MemberFinder() {}

    static Predicate beginsWith(CriteriaBuilder criteria, From<?, Membership> member, String text) {
        return criteria.or(
                BeginsWith.range(criteria, member.get("searchName"), text),
                BeginsWith.range(criteria, member.get("contact"), text));
    }
}
