package portal.notices;

/** The recipients of a notice. Resolved when the notice is due, so that people who have left get nothing. */
public enum Audience {
    /** The named member only. */
    MEMBER,
    /** All managers of the partner. */
    PARTNER_MANAGERS,
    /** All managers of the company. */
    CUSTOMER_MANAGERS,
    /** The named member if there is one, otherwise all managers of the company. */
    MEMBER_ELSE_CUSTOMER_MANAGERS,
    /** All managers of the company, and the named member if there is one. */
    CUSTOMER_MANAGERS_AND_MEMBER,
    /** All managers of the company, and the partner's managers who chose to get such notices. */
    CUSTOMER_MANAGERS_AND_SUBSCRIBERS
}
