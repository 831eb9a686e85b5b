package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.companies.CompanyClosing;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.orders.OrderQueries;
import portal.tenancy.CurrentScope;

/**
 * Deactivates a company whose licences have all expired. Open orders have to be decided first, so that none is closed
 * without a reason.
 */
@ApplicationScoped
public class DeactivateCompany {

    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    public record Command(UUID companyId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    CompanyClosing closing;

    @Inject
    Assignments assignments;

    @Inject
    OrderQueries orders;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the company's id; NOT_FOUND, or CONFLICT with a message that names what to wait for. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        // Locks before it checks, so that a concurrent assignment is waited for and then seen.
        var company = closing.close(command.companyId());
        var lastEnd = assignments.lastEnd(company.id(), clock.instant());
        if (lastEnd != null) {
            throw conflict("The company's last licences end on " + local(lastEnd, company.timeZone()) + ".");
        }
        int waiting = orders.waiting(company.id());
        if (waiting > 0) {
            throw conflict("Open orders: " + waiting + ". Assign or reject them first.");
        }
        audit.record(
                currentScope.require().partnerId(),
                company.id(),
                "deactivateCompany",
                IdType.COMPANY,
                company.id(),
                Map.of());
        return company.id();
    }

    private static DomainException conflict(String message) {
        return new DomainException(ErrorCode.CONFLICT, message, "companyId");
    }

    private static String local(Instant end, ZoneId zone) {
        return DATE_AND_TIME.format(end.atZone(zone)) + " (" + zone + ")";
    }
}
