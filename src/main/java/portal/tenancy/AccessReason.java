package portal.tenancy;

import org.eclipse.microprofile.graphql.Description;

/** The reason why somebody has access or not. */
@Description("Why there is access, or none.")
public enum AccessReason {
    @Description("Access does not depend on licences here.")
    NOT_GATED(true),
    @Description("A licence is valid.")
    LICENSED(true),
    @Description("The company never had licences for learners; its managers are not gated.")
    NEVER_LICENSED(true),
    @Description("The partner has suspended the licences.")
    SUSPENDED(false),
    @Description("The licences are not valid yet.")
    SCHEDULED(false),
    @Description("The licences have expired, or were taken back.")
    EXPIRED(false),
    @Description("The learner never held a licence, or has given it back.")
    NO_LICENCE(false);

    private final boolean allowed;

    AccessReason(boolean allowed) {
        this.allowed = allowed;
    }

    boolean allowed() {
        return allowed;
    }
}
