package portal.managemode;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import portal.readmodel.OwnRows;
import portal.tenancy.OrgType;
import portal.tenancy.Scope;

/** Decides which sessions and requests a scope lists: by where they are and whose members they belong to. */
final class Side {

    private Side() {}

    /**
     * Returns the conditions: a company sees those in it, a partner its own and its members' at resellers, the operator
     * all.
     *
     * @param atResellers true for a partner's only at resellers, false for only in its own companies; null for both
     */
    static List<Predicate> of(Scope scope, Boolean atResellers, CriteriaBuilder criteria, Root<?> row) {
        if (scope.orgType() == OrgType.OPERATOR) {
            return List.of();
        }
        if (scope.orgType() == OrgType.CUSTOMER || Boolean.FALSE.equals(atResellers)) {
            return OwnRows.of(scope, criteria, row);
        }
        var here = criteria.equal(row.get("partnerId"), scope.partnerId());
        var ofOurs = criteria.equal(row.get("actorPartnerId"), scope.partnerId());
        return List.of(atResellers == null ? criteria.or(here, ofOurs) : criteria.and(ofOurs, criteria.not(here)));
    }
}
