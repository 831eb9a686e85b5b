package portal.notices;

/** What a notice says and to whom (product spec, "Notices and mail"). The mail templates bear the same names. */
public enum NoticeKind {
    INVITATION(Audience.MEMBER),
    ORDER_REQUESTED(Audience.PARTNER_MANAGERS),
    ORDER_RECEIVED(Audience.MEMBER_ELSE_CUSTOMER_MANAGERS),
    ORDER_REJECTED(Audience.CUSTOMER_MANAGERS_AND_MEMBER),
    ORDER_WITHDRAWN(Audience.PARTNER_MANAGERS),
    ORDER_REFUNDED(Audience.CUSTOMER_MANAGERS_AND_MEMBER),
    LICENCES_READY(Audience.CUSTOMER_MANAGERS_AND_MEMBER),
    MANAGE_SESSION_OPENED(Audience.CUSTOMER_MANAGERS);

    private final Audience audience;

    NoticeKind(Audience audience) {
        this.audience = audience;
    }

    Audience audience() {
        return audience;
    }
}
