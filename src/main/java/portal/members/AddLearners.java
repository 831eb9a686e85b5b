package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.audit.AuditTrail;
import portal.companies.CompanyQueries;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;
import portal.tenancy.Role;

/** Adds learners to the company acted in, all or none. Existing members who are not learners become learners too. */
@ApplicationScoped
public class AddLearners {

    public static final int AT_MOST = 1_000;

    private static final Set<Role> LEARNER = EnumSet.of(Role.LEARNER);

    public record NewLearner(String email, String name, String language) {}

    public record Command(List<NewLearner> learners, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    Members members;

    @Inject
    CompanyQueries companies;

    @Inject
    Event<LearnersAdded> added;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Returns the learners' ids in the order given; CONFLICT names the first e-mail that is a learner already.
     * COMPANY_INACTIVE.
     */
    @Transactional
    @Idempotent
    public List<UUID> handle(Command command) {
        var invitees = checked(command.learners());
        var scope = currentScope.require();
        var companyId = companies.requireActive(currentScope.requireCompany()).id();
        var known =
                members
                        .withEmails(
                                scope.partnerId(),
                                companyId,
                                invitees.stream().map(Invitee::email).toList())
                        .stream()
                        .collect(Collectors.toMap(Membership::email, Function.identity()));
        var ids = new ArrayList<UUID>(invitees.size());
        for (int i = 0; i < invitees.size(); i++) {
            var member = known.get(invitees.get(i).email());
            if (member == null) {
                member = Membership.ofPerson(scope.partnerId(), companyId, invitees.get(i), LEARNER, clock.instant());
                members.persist(member);
            } else {
                member.grant(LEARNER, "learners", String.valueOf(i), "email");
            }
            ids.add(member.id());
            audit.record(scope.partnerId(), companyId, "addLearners", IdType.MEMBER, member.id(), Map.of());
        }
        members.flush();
        added.fire(new LearnersAdded(scope.partnerId(), companyId, ids));
        return ids;
    }

    private static List<Invitee> checked(List<NewLearner> learners) {
        if (learners == null || learners.isEmpty() || learners.size() > AT_MOST) {
            throw DomainException.invalid("Add 1 to " + AT_MOST + " learners at a time.", "learners");
        }
        var seen = new HashSet<String>();
        var checked = new ArrayList<Invitee>(learners.size());
        for (int i = 0; i < learners.size(); i++) {
            var learner = learners.get(i);
            var index = String.valueOf(i);
            var invitee = Invitee.of(learner.email(), learner.name(), learner.language(), "learners", index);
            if (!seen.add(invitee.email())) {
                throw DomainException.invalid("This e-mail address is listed twice.", "learners", index, "email");
            }
            checked.add(invitee);
        }
        return checked;
    }
}
