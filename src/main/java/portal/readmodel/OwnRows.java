package portal.readmodel;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import portal.tenancy.Scope;

/**
 * The partner and the company acted in, said of a list's rows besides row-level security: that decides what may be seen,
 * this leads the planner to an index.
 */
public final class OwnRows {

    private OwnRows() {}

    /** The rows of the company acted in or, outside one, of the partner. */
    public static List<Predicate> of(Scope scope, CriteriaBuilder criteria, From<?, ?> row) {
        var partner = criteria.equal(row.get("partnerId"), scope.partnerId());
        return scope.companyId() == null
                ? List.of(partner)
                : List.of(partner, criteria.equal(row.get("companyId"), scope.companyId()));
    }
}
