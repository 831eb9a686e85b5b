package portal.tenancy;

import io.quarkus.security.AuthenticationFailedException;

/** Lets tenancy ask manage mode, on every request, for the scope of a verified manage token. */
public interface ManagedScopes {

    /**
     * Returns the scope that the token assumes: the company's, with a customer manager's rights and the partner's
     * actor.
     *
     * @throws SessionEndedException if the session has ended, its company is no longer the partner's or its actor no
     *     manager
     * @throws AuthenticationFailedException if there is no such session
     */
    Scope of(ManageToken token);
}
