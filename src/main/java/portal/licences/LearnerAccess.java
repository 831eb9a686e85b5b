package portal.licences;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.members.MemberView;
import portal.readmodel.ReadModel;
import portal.tenancy.Access;
import portal.tenancy.AccessReason;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;
import portal.tenancy.Role;

/** Tells which learners have access now, in one statement; a member who is only a learner sees its own. */
@ReadModel
public class LearnerAccess {

    private static final String OF_MEMBERS = """
            select learner.id, access.reason, access.until from unnest(:learners) learner (id),
                app.learner_access(:partner, :company, learner.id, :now) access""";

    private static final String OF_ONE = """
            select learner.id, access.reason, access.until from membership learner,
                app.learner_access(learner.partner_id, learner.company_id, learner.id, :now) access
            where learner.partner_id = :partner and learner.company_id = :company and learner.id = :learners
                and 'LEARNER' = any (learner.roles)""";

    @Inject
    EntityManager entities;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /** Returns each member's access; null for non-learners and for learners whose licences the caller may not see. */
    public List<Access> of(List<MemberView> members) {
        if (!currentScope.may(Permission.READ_ALLOCATIONS)) {
            return Collections.nCopies(members.size(), null);
        }
        var scope = currentScope.require();
        var learners = members.stream()
                .filter(member -> member.getRoles().contains(Role.LEARNER))
                .map(MemberView::memberId)
                .filter(id -> scope.has(Role.CUSTOMER_MANAGER) || id.equals(scope.actorId()))
                .toArray(UUID[]::new);
        var found = new HashMap<UUID, Access>();
        rows(OF_MEMBERS, learners).forEach(row -> found.put(row.get("id", UUID.class), access(row)));
        return members.stream().map(member -> found.get(member.memberId())).collect(Collectors.toList());
    }

    /** Returns one learner's access; empty for non-learners and for other people's. */
    public Optional<Access> ofOne(UUID learnerId) {
        var scope = currentScope.require();
        if (!scope.has(Role.CUSTOMER_MANAGER) && !learnerId.equals(scope.actorId())) {
            return Optional.empty();
        }
        return rows(OF_ONE, learnerId).stream().map(LearnerAccess::access).findFirst();
    }

    private static Access access(Tuple row) {
        return Access.of(AccessReason.valueOf(row.get("reason", String.class)), row.get("until", Instant.class));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Object learners) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("learners", learners)
                .setParameter("partner", currentScope.require().partnerId())
                .setParameter("company", currentScope.requireCompany())
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
