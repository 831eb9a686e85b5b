package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.orders.RenewableAssignments;
import portal.tenancy.CurrentScope;

/** Provides orders with the assignments they may renew: those of the company acted in, expired or not. */
@ApplicationScoped
class RenewedAssignments implements RenewableAssignments {

    @Inject
    Assignments assignments;

    @Inject
    CurrentScope currentScope;

    @Override
    public UUID productOf(UUID assignmentId) {
        var assignment = assignments.findById(assignmentId);
        if (assignment == null || !assignment.companyId().equals(currentScope.requireCompany())) {
            throw DomainException.notFound("assignment", "renewsId");
        }
        if (assignment.cancelledAt() != null) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    "These licences were cancelled and cannot be renewed. Order new ones instead.",
                    "renewsId");
        }
        return assignment.productId();
    }

    @Override
    public void keep(Collection<UUID> assignmentIds) {
        if (!assignmentIds.isEmpty()) {
            assignments.shareAll(assignmentIds);
        }
    }
}
