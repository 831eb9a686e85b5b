package portal.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/** The scope of the current request. It fails closed: without a scope nothing is read and nothing is allowed. */
@RequestScoped
public class CurrentScope {

    private final SecurityIdentity identity;
    private Scope scope;
    private boolean ended;

    @Inject
    CurrentScope(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Returns the scope; throws a protocol error that says why there is none. */
    public Scope require() {
        return find().orElseThrow(() -> {
            if (identity.isAnonymous()) {
                return new ProtocolException(Code.UNAUTHENTICATED, "A bearer token is required.");
            }
            if (memberships().isEmpty()) {
                return new ProtocolException(Code.FORBIDDEN, "You are not a member of any organisation here.");
            }
            return new ProtocolException(
                    Code.MEMBERSHIP_REQUIRED,
                    "Choose one of your memberships with the header Portal-Membership; viewer.memberships lists them.");
        });
    }

    public Optional<Scope> find() {
        if (scope == null && !identity.isAnonymous()) {
            scope = identity.getAttribute(ScopeAugmentor.SCOPE);
        }
        return Optional.ofNullable(scope);
    }

    /** Returns whether the caller has a permission; for fields that are withheld rather than refused. */
    public boolean may(Permission permission) {
        return find().filter(found -> permission.granted(found) && admission().permits(permission, found))
                .isPresent();
    }

    /** Requires a permission of the caller; see {@link Permission} and {@link LicenceGate}. */
    void require(Permission permission) {
        var found = require();
        permission.require(found);
        admission().require(permission, found);
    }

    /** Returns the caller's access to licensed products. */
    public Access access() {
        return admission().own();
    }

    private LicenceGate admission() {
        LicenceGate admission = identity.isAnonymous() ? null : identity.getAttribute(ScopeAugmentor.ADMISSION);
        return admission == null ? LicenceGate.NOT_GATED : admission;
    }

    /** Returns the company acted in; only for operations whose permission implies one. */
    public UUID requireCompany() {
        var company = require().companyId();
        if (company == null) {
            throw new ProtocolException(
                    Code.FORBIDDEN,
                    "This operation needs a company. Enter manage mode or choose a membership in a company.");
        }
        return company;
    }

    /** Returns all memberships that the caller can choose from. */
    public List<MembershipChoice> memberships() {
        List<MembershipChoice> choices =
                identity.isAnonymous() ? null : identity.getAttribute(ScopeAugmentor.MEMBERSHIPS);
        return choices == null ? List.of() : choices;
    }

    /**
     * Returns an identifier of the person or service account, the same for all of its memberships. Only for telling
     * callers apart.
     */
    public String person() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /**
     * Returns the service account whose own token the request carries; FORBIDDEN for a person and inside manage mode.
     */
    public ServiceAccount requireServiceAccount() {
        if (identity.isAnonymous()) {
            throw new ProtocolException(Code.UNAUTHENTICATED, "A bearer token is required.");
        }
        if (find().filter(Scope::isManaged).isEmpty() && identity.getPrincipal() instanceof JsonWebToken token) {
            var account = ServiceAccount.of(token);
            if (account.isPresent()) {
                return account.get();
            }
        }
        throw new ProtocolException(
                Code.FORBIDDEN, "Only an integration does this, with a token from its own client credentials.");
    }

    /** Returns whether the current manage session was found to have ended while the request was running. */
    public boolean hasEnded() {
        return ended;
    }

    void sessionEnded() {
        this.ended = true;
    }

    void enter(Scope assumed) {
        this.scope = assumed;
    }
}
