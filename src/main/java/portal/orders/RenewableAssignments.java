package portal.orders;

import java.util.Collection;
import java.util.UUID;

/** Lets orders ask which assignments they may renew, without depending on the package of assignments. */
public interface RenewableAssignments {

    /** Returns the product of an assignment of the company acted in: NOT_FOUND, or CONFLICT if it was cancelled. */
    UUID productOf(UUID assignmentId);

    /** Locks these assignments until the transaction ends, always in the same order. */
    void keep(Collection<UUID> assignmentIds);
}
