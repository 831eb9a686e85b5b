package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import portal.companies.CompanyQueries;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.products.ProductQueries;
import portal.tenancy.CurrentScope;

/**
 * Chooses the assignment to draw licences from: the one named, otherwise the active one with the latest end that has
 * enough free licences and whose term does not overlap licences that the learners hold.
 */
@ApplicationScoped
class AllocationSource {

    @Inject
    Assignments assignments;

    @Inject
    Seats seats;

    @Inject
    Allocations allocations;

    @Inject
    Succession succession;

    @Inject
    ProductQueries products;

    @Inject
    CompanyQueries companies;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /**
     * Returns the assignment to draw {@code count} licences from, for these learners or, if none are given, for
     * learners without a licence: NOT_FOUND, NO_LICENCE_LEFT, INVALID_INPUT for a choice, or COMPANY_INACTIVE. If the
     * learners' licences overlap every candidate, the first is returned and allocating reports the conflict.
     */
    Assignment choose(UUID assignmentId, UUID productId, int count, List<UUID> learnerIds) {
        var candidates = candidates(assignmentId, productId);
        if (assignmentId != null) {
            return candidates.get(0);
        }
        Assignment first = null;
        for (var candidate : candidates) {
            if (seats.free(candidate, count)) {
                if (hasRoom(candidate, learnerIds)) {
                    return candidate;
                }
                first = first == null ? candidate : first;
            }
        }
        if (first == null) {
            throw noLicenceLeft();
        }
        return first;
    }

    /** Returns whether none of these learners holds a licence during its term; one that it renews does not count. */
    private boolean hasRoom(Assignment candidate, List<UUID> learnerIds) {
        return learnerIds.isEmpty()
                || !allocations.anyLive(
                        candidate.productId(),
                        learnerIds,
                        candidate.startFrom(clock.instant()),
                        candidate.licenceExpiresAt(),
                        succession.predecessors(candidate));
    }

    /**
     * Returns the assignment named or, if none is, the active ones of the product, the latest end first; errors as in
     * {@link #choose}.
     */
    List<Assignment> candidates(UUID assignmentId, UUID productId) {
        var companyId = companies.requireActive(currentScope.requireCompany()).id();
        var named = check(assignmentId, productId);
        return named != null
                ? List.of(named)
                : assignments.active(companyId, List.of(onlyProduct(companyId, productId)), clock.instant());
    }

    /** Returns the assignment named, or null; NOT_FOUND below a path for an unknown product or assignment. */
    Assignment check(UUID assignmentId, UUID productId, String... path) {
        if (productId != null && products.load(List.of(productId)).isEmpty()) {
            throw DomainException.notFound("product", at(path, "productId"));
        }
        if (assignmentId == null) {
            return null;
        }
        var named = assignments.findById(assignmentId);
        if (named == null || productId != null && !productId.equals(named.productId())) {
            throw DomainException.notFound("assignment", at(path, "assignmentId"));
        }
        return named;
    }

    private static String[] at(String[] path, String field) {
        return Stream.concat(Stream.of(path), Stream.of(field)).toArray(String[]::new);
    }

    private UUID onlyProduct(UUID companyId, UUID named) {
        if (named != null) {
            return named;
        }
        var products = assignments.activeProducts(companyId, clock.instant());
        if (products.size() > 1) {
            throw DomainException.invalid("There are licences of several products. Specify the product.", "productId");
        }
        return products.stream().findFirst().orElseThrow(AllocationSource::noLicenceLeft);
    }

    static DomainException noLicenceLeft() {
        return new DomainException(
                ErrorCode.NO_LICENCE_LEFT,
                "Not enough free licences are left. Order more, or allocate to fewer learners.");
    }
}
