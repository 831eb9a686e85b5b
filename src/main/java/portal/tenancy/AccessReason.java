package portal.tenancy;

import org.eclipse.microprofile.graphql.Description;

/** The reason why somebody has access or not. */
@Description("Why access is allowed or denied.")
public enum AccessReason {
    @Description("Access does not depend on a licence.")
    NOT_GATED(true),
    @Description("The licence is valid.")
    LICENSED(true),
    @Description("The company has never had learner licences; its managers have access all the same.")
    NEVER_LICENSED(true),
    @Description("The partner has suspended the licences.")
    SUSPENDED(false),
    @Description("The licences are not valid yet.")
    SCHEDULED(false),
    @Description("The licences have expired or were revoked.")
    EXPIRED(false),
    @Description("The learner has never held a licence, or it was released.")
    NO_LICENCE(false);

    private final boolean allowed;

    AccessReason(boolean allowed) {
        this.allowed = allowed;
    }

    boolean allowed() {
        return allowed;
    }
}
