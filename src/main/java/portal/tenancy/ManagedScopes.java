package portal.tenancy;

import io.quarkus.security.AuthenticationFailedException;

/** What tenancy has to ask manage mode on every request: whose place does this verified token take, and still? */
public interface ManagedScopes {

    /**
     * The scope that the token assumes: the company's, with a customer manager's rights and the partner's actor.
     *
     * @throws SessionEndedException if the session is over, its company no longer the partner's or its actor no manager
     * @throws AuthenticationFailedException if there is no such session
     */
    Scope of(ManageToken token);
}
