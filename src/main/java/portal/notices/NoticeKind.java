package portal.notices;

import org.eclipse.microprofile.graphql.Description;
import portal.kernel.IdType;

/** The kinds of notice, their recipients and rate limits. The mail templates have the same names. */
@Description("The kind of a notice.")
public enum NoticeKind {
    @Description("An invitation to an organisation.")
    INVITATION(Audience.MEMBER, IdType.MEMBER, MailLimit.PER_ADDRESS),
    @Description("The member's e-mail address has changed.")
    EMAIL_CHANGED(Audience.MEMBER, IdType.MEMBER, MailLimit.PER_ADDRESS),
    @Description("An order is waiting for the partner's decision.")
    ORDER_REQUESTED(Audience.PARTNER_MANAGERS, IdType.ORDER, MailLimit.HELD_FOR_A_DAY),
    @Description("The order was received.")
    ORDER_RECEIVED(Audience.MEMBER_ELSE_CUSTOMER_MANAGERS, IdType.ORDER, MailLimit.HELD_FOR_A_DAY),
    @Description("The partner rejected the order.")
    ORDER_REJECTED(Audience.CUSTOMER_MANAGERS_AND_MEMBER, IdType.ORDER, MailLimit.HELD),
    @Description("The company withdrew the order.")
    ORDER_WITHDRAWN(Audience.PARTNER_MANAGERS, IdType.ORDER, MailLimit.HELD),
    @Description("The order was refunded and its licences were revoked.")
    ORDER_REFUNDED(Audience.CUSTOMER_MANAGERS_AND_MEMBER, IdType.ORDER, MailLimit.HELD),
    @Description("Licences are ready for allocation.")
    LICENCES_READY(Audience.CUSTOMER_MANAGERS_AND_MEMBER, IdType.ASSIGNMENT, MailLimit.HELD),
    @Description("A partner manager entered manage mode for the company.")
    MANAGE_SESSION_OPENED(Audience.CUSTOMER_MANAGERS, IdType.MANAGE_SESSION, MailLimit.REFUSED),
    @Description("A partner manager requests access for manage mode.")
    PARTNER_ACCESS_REQUESTED(Audience.CUSTOMER_MANAGERS, IdType.PARTNER_ACCESS_REQUEST, MailLimit.REFUSED),
    @Description("The company approved a partner access request.")
    PARTNER_ACCESS_APPROVED(Audience.MEMBER, IdType.PARTNER_ACCESS_REQUEST, MailLimit.HELD),
    @Description("Licences are about to expire.")
    EXPIRY_REMINDER(Audience.CUSTOMER_MANAGERS_AND_SUBSCRIBERS, null, MailLimit.NONE),
    @Description("Licences have expired; lists the learners who have lost access.")
    LICENCES_EXPIRED(Audience.CUSTOMER_MANAGERS_AND_SUBSCRIBERS, null, MailLimit.NONE);

    private final Audience audience;
    private final IdType subject;
    private final MailLimit limit;

    NoticeKind(Audience audience, IdType subject, MailLimit limit) {
        this.audience = audience;
        this.subject = subject;
        this.limit = limit;
    }

    Audience audience() {
        return audience;
    }

    /** Returns the type of its subject; null if it has no single one. */
    IdType subject() {
        return subject;
    }

    /** Returns how it counts against the rate limits. */
    MailLimit limit() {
        return limit;
    }
}
