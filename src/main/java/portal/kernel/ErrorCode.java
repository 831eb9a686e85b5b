package portal.kernel;

import org.eclipse.microprofile.graphql.Description;

/** The domain errors that a client can rely on. Codes are stable; messages may change. */
@Description("A stable code for a domain outcome. Messages may change, codes do not.")
public enum ErrorCode {
    @Description("There is no such thing, or it is not yours.")
    NOT_FOUND,
    @Description("A value is missing, too long, malformed or out of range.")
    INVALID_INPUT,
    @Description("The change contradicts what is stored already, or met others of the same; the message says which.")
    CONFLICT,
    @Description("Somebody else changed it in the meantime.")
    STALE_VERSION,
    @Description("What was previewed is no longer so: preview again.")
    STALE_PREVIEW,
    @Description("What the plan relied on has changed: plan again.")
    PLAN_STALE,
    @Description("No licence is left to allocate.")
    NO_LICENCE_LEFT,
    @Description("The learner holds a licence of this product already.")
    ALREADY_ALLOCATED,
    @Description("The order is not waiting for a decision.")
    ORDER_NOT_REQUESTED,
    @Description("The order has no licences that could be taken back.")
    ORDER_NOT_ASSIGNED,
    @Description("The contact is not a registered user or manager of the company.")
    CONTACT_NOT_REGISTERED,
    @Description("The company is deactivated.")
    COMPANY_INACTIVE,
    @Description("The product can no longer be ordered.")
    PRODUCT_INACTIVE,
    @Description("An organisation keeps at least one manager.")
    LAST_MANAGER,
    @Description("The company does not let its partner in, or has to be asked first.")
    PARTNER_ACCESS_DENIED,
    @Description("The idempotency key was used for a different request.")
    IDEMPOTENCY_KEY_REUSED,
    @Description("It was done a moment ago, or often within a day: wait before doing it again.")
    COOLING_DOWN
}
