package portal.kernel;

import org.eclipse.microprofile.graphql.Description;

/** The domain errors that a client can rely on. Codes are stable; messages may change. */
@Description("A stable, machine-readable error code. Messages may change; codes do not.")
public enum ErrorCode {
    @Description("The object does not exist or you may not see it.")
    NOT_FOUND,
    @Description("A value is missing, too long, malformed or out of range.")
    INVALID_INPUT,
    @Description("The request conflicts with existing data or a concurrent change; see the message.")
    CONFLICT,
    @Description("The object has been changed since you read it; read it again and retry.")
    STALE_VERSION,
    @Description("The data has changed since the preview; request a new preview.")
    STALE_PREVIEW,
    @Description("The data has changed since the plan was created; create a new plan.")
    PLAN_STALE,
    @Description("Not enough free licences.")
    NO_LICENCE_LEFT,
    @Description("The learner already holds a licence of this product.")
    ALREADY_ALLOCATED,
    @Description("The order is not waiting for a decision.")
    ORDER_NOT_REQUESTED,
    @Description("The order has no licences that can be refunded.")
    ORDER_NOT_ASSIGNED,
    @Description("The contact is not a registered user or manager of the company.")
    CONTACT_NOT_REGISTERED,
    @Description("The company is deactivated.")
    COMPANY_INACTIVE,
    @Description("The product can no longer be ordered.")
    PRODUCT_INACTIVE,
    @Description("The organisation must keep at least one manager.")
    LAST_MANAGER,
    @Description("The company denies its partner access or must approve it first.")
    PARTNER_ACCESS_DENIED,
    @Description("The idempotency key was used for a different request.")
    IDEMPOTENCY_KEY_REUSED,
    @Description("The action was performed very recently or too often within a day; try again later.")
    COOLING_DOWN
}
