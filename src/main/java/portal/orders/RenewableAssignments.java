package portal.orders;

import java.util.Collection;
import java.util.UUID;

/** What an order may renew. Assignments are known above orders; what is known there is asked through this. */
public interface RenewableAssignments {

    /** The product of an assignment of the company acted in: NOT_FOUND, or CONFLICT if it was taken back. */
    UUID productOf(UUID assignmentId);

    /** Keeps these from changing until the transaction ends. They are locked in one order, whoever asks. */
    void keep(Collection<UUID> assignmentIds);
}
