package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import portal.companies.CompanyQueries;
import portal.members.LearnerQueries;
import portal.members.LearnersAdded;

/**
 * Allocates licences to new learners if the company has chosen so, in the transaction that adds them: one of each
 * product with a valid assignment, while licences last. Learners are added even if none are left. Somebody who has ever
 * held a licence there is not new.
 */
@ApplicationScoped
class AllocateToNewLearners {

    @Inject
    CompanyQueries companies;

    @Inject
    LearnerQueries learners;

    @Inject
    Assignments assignments;

    @Inject
    Seats seats;

    @Inject
    BulkAllocation bulk;

    @Inject
    Clock clock;

    void allocate(@Observes LearnersAdded added) {
        if (!companies.load(List.of(added.companyId())).get(0).getAutoAllocate()) {
            return;
        }
        var newcomers = learners.neverLicensed(added.learnerIds());
        var now = clock.instant();
        var products = assignments.activeProducts(added.companyId(), now);
        if (newcomers.isEmpty() || products.isEmpty()) {
            return;
        }
        var sources = assignments.active(added.companyId(), products, now);
        assignments.lockAll(sources.stream().map(Assignment::id).toList());
        var free = seats.free(sources.stream().map(Assignment::id).toList());
        for (var product : products) {
            var ofProduct = sources.stream()
                    .filter(source -> product.equals(source.productId()))
                    .toList();
            draw(ofProduct, free, newcomers, now);
        }
    }

    /** Draws from the assignment with the latest end first, until everybody has a licence or none is left. */
    private void draw(List<Assignment> sources, Map<UUID, Integer> free, List<UUID> newcomers, Instant now) {
        int served = 0;
        for (var source : sources) {
            int taken = Math.min(free.getOrDefault(source.id(), 0), newcomers.size() - served);
            if (taken > 0 && source.status(now) == AssignmentStatus.ACTIVE) {
                bulk.allocate(source, newcomers.subList(served, served + taken), now, Map.of("reason", "newLearner"));
                served += taken;
            }
        }
    }
}
