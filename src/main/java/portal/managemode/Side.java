package portal.managemode;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import portal.readmodel.OwnRows;
import portal.tenancy.OrgType;
import portal.tenancy.Scope;

/** From which side sessions and requests are listed: where they are, and whose people they are of. */
final class Side {

    private Side() {}

    /**
     * The company's; the partner's, and those of its people at its resellers; the operator's are all.
     *
     * @param atResellers of a partner's only those at its resellers, or only those in its own companies; null for both
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
