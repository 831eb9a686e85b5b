package portal.companies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;
import portal.partners.FirstManager;
import portal.tenancy.CurrentScope;

/** A partner creates a customer company and names its first manager. */
@ApplicationScoped
public class CreateCompany {

    private static final long ACCOUNT_NUMBERS = 10_000_000_000L;

    public record Command(String name, String timeZone, String language, FirstManager manager, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    Companies companies;

    @Inject
    Event<CompanyCreated> created;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** Returns the new company's id. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var partnerId = currentScope.require().partnerId();
        var company = new Company(
                partnerId, accountNumber(), command.name(), command.timeZone(), command.language(), clock.instant());
        companies.persistAndFlush(company);
        created.fire(new CompanyCreated(partnerId, company.id(), company.name(), command.manager()));
        audit.record(
                partnerId,
                company.id(),
                "createCompany",
                IdType.COMPANY,
                company.id(),
                Map.of("name", company.name(), "accountNumber", company.accountNumber()));
        return company.id();
    }

    /** Random, so that account numbers cannot be guessed from one another. */
    private String accountNumber() {
        return String.format("%010d", random.nextLong(ACCOUNT_NUMBERS));
    }
}
