package portal.reports;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import portal.members.LearnerLicenceStatus;
import portal.members.LearnerQueries;
import portal.partners.PartnerQueries;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;

/** Counts the figures of a portal's first page: one statement, and two more for a company's learners. */
@ReadModel
public class Dashboard {

    @Inject
    EntityManager entities;

    @Inject
    PartnerQueries partners;

    @Inject
    LearnerQueries learners;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    public DashboardView read() {
        var scope = currentScope.require();
        var now = clock.instant();
        var sql = scope.companyId() == null ? DashboardSql.OF_PARTNER : DashboardSql.OF_COMPANY;
        var query = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("partner", scope.partnerId())
                .setParameter("now", now)
                .setParameter("soon", now.plus(partners.expiring(scope.partnerId())));
        if (scope.companyId() != null) {
            query.setParameter("company", scope.companyId());
        }
        var counted = (Tuple) query.getSingleResult();
        int allocated = count(counted, "allocated");
        return new DashboardView(
                now,
                count(counted, "companies"),
                count(counted, "expired_companies"),
                count(counted, "requested_orders"),
                count(counted, "assignments"),
                count(counted, "expiring_assignments"),
                count(counted, "licences"),
                allocated,
                count(counted, "allocatable") - allocated,
                count(counted, "expiring"),
                learners(null),
                learners(LearnerLicenceStatus.EXPIRED),
                count(counted, "undelivered"));
    }

    private static int count(Tuple counted, String name) {
        return Math.toIntExact(((Number) counted.get(name)).longValue());
    }

    /** Returns null for callers who may not see learners. */
    private Integer learners(LearnerLicenceStatus status) {
        return currentScope.may(Permission.READ_LEARNERS)
                ? learners.count(LearnerQueries.Filter.standing(status))
                : null;
    }
}
