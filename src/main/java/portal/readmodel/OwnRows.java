package portal.readmodel;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import portal.tenancy.Scope;

/**
 * Repeats the partner and company acted in as conditions of a list: row-level security decides what may be seen, these
 * conditions lead the planner to an index.
 */
public final class OwnRows {

    private OwnRows() {}

    /** Restricts to rows of the company acted in or, outside one, of the partner. */
    public static List<Predicate> of(Scope scope, CriteriaBuilder criteria, From<?, ?> row) {
        var partner = criteria.equal(row.get("partnerId"), scope.partnerId());
        return scope.companyId() == null
                ? List.of(partner)
                : List.of(partner, criteria.equal(row.get("companyId"), scope.companyId()));
    }
}
