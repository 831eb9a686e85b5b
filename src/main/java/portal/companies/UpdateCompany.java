package portal.companies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.kernel.Patch;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.tenancy.CurrentScope;
import portal.tenancy.OrgType;

/**
 * Changes a company's settings. Only its partner may rename it; the company itself may change everything else. Existing
 * licences keep their end instants: a new time zone changes how those are displayed, and later assignments.
 */
@ApplicationScoped
public class UpdateCompany {

    /** The changes to make. The version is the one that the caller has read. */
    public record Command(
            UUID companyId,
            int version,
            Patch<String> name,
            Patch<String> timeZone,
            Patch<String> language,
            Patch<Boolean> autoAllocate,
            Patch<List<Integer>> extraReminderDays,
            String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    Companies companies;

    @Inject
    Event<CompanyChanged> changed;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    /** Returns the company's id; NOT_FOUND, STALE_VERSION, or FORBIDDEN for a name that the caller may not change. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        if (command.name().isPresent()) {
            requireNaming();
        }
        var company = companies
                .findByIdOptional(command.companyId())
                .orElseThrow(() -> DomainException.notFound("company", "companyId"));
        var before = CompanySettings.of(company);
        company.change(command);
        companies.flush();
        var changes = CompanySettings.of(company).since(before);
        if (!changes.isEmpty()) {
            changed.fire(new CompanyChanged(company.partnerId(), company.id(), changes.keySet()));
            audit.record(company.partnerId(), company.id(), "updateCompany", IdType.COMPANY, company.id(), changes);
        }
        return company.id();
    }

    private void requireNaming() {
        var scope = currentScope.require();
        if (scope.orgType() == OrgType.PARTNER) {
            return;
        }
        throw scope.manageSessionId() == null
                ? new ProtocolException(Code.FORBIDDEN, "Only your partner can change the company's name.")
                : new ProtocolException(
                        Code.FORBIDDEN_IN_MANAGE_MODE, "Leave manage mode to change the company's name.");
    }
}
