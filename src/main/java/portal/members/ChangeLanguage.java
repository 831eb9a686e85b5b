package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;
import portal.kernel.Text;
import portal.tenancy.CurrentScope;

/** Sets the language of the caller's mails from the organisation acted in. */
@ApplicationScoped
public class ChangeLanguage {

    public record Command(String language, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    Members members;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    /** Returns the caller's member id. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var scope = currentScope.require();
        var self = members.lockOwn(scope, scope.actorId());
        if (self.useLanguage(Text.required(command.language(), 5, "language"))) {
            members.flush();
            audit.record(self.partnerId(), self.companyId(), "changeLanguage", IdType.MEMBER, self.id(), Map.of());
        }
        return self.id();
    }
}
