package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import portal.kernel.DomainException;
import portal.kernel.Text;
import portal.tenancy.CurrentScope;

/** Confirms an integration: it presents the code of its enrolment with its own token. */
@ApplicationScoped
public class ConfirmIntegration {

    private static final String FIELD = "code";

    @Inject
    IntegrationConfirmations confirmations;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /** Returns the membership, also when repeated. INVALID_INPUT for any invalid code; the failed attempt is stored. */
    @Transactional(dontRollbackOn = DomainException.class)
    public Confirmation handle(String code) {
        var account = currentScope.requireServiceAccount();
        return ConfirmationCode.read(Text.required(code, ConfirmationCode.LENGTH, FIELD))
                .flatMap(read -> confirmations.confirm(account, read, clock.instant()))
                .orElseThrow(() -> DomainException.invalid(
                        "This confirmation code is wrong or has expired. Ask the partner for a new one.", FIELD));
    }
}
