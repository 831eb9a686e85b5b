package portal.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/**
 * Counts the mails that people cause in any 24 hours, and refuses or delays those beyond the limits of the actor's
 * partner.
 */
@ApplicationScoped
class MailLimits {

    private static final String RESEND = "RESEND";

    private record Counted(String refused, Instant until) {}

    @Inject
    EntityManager entities;

    @Inject
    MailLimitConfig config;

    @Inject
    Clock clock;

    /** Returns until when the notice is delayed, null if it is not; COOLING_DOWN for this field if it is refused. */
    Instant count(PlannedNotice notice, String... field) {
        var kind = notice.kind();
        if (kind.limit() == MailLimit.NONE) {
            return null;
        }
        return count(kind.name(), kind.limit(), notice.partnerId(), notice.memberId(), notice.address(), field);
    }

    /** Returns the same for a resent mail, to its notice's address or else to its recipient's. */
    Instant countResend(MailDelivery delivery, String noticesAddress, String... field) {
        return count(
                RESEND, MailLimit.PER_ADDRESS, delivery.partnerId(), delivery.recipientId(), noticesAddress, field);
    }

    private Instant count(
            String kind, MailLimit limit, UUID partnerId, UUID memberId, String address, String... field) {
        // Flushes a member's new address, which the mail goes to, and waits for row locks before taking the lock on the
        // limit.
        entities.flush();
        var now = clock.instant();
        var counted = ask(kind, limit, partnerId, memberId, address, now);
        if (counted.refused() != null) {
            throw new DomainException(ErrorCode.COOLING_DOWN, words(counted, now), field);
        }
        return counted.until().isAfter(now) ? counted.until() : null;
    }

    @SuppressWarnings("unchecked")
    private Counted ask(String kind, MailLimit limit, UUID partnerId, UUID memberId, String address, Instant now) {
        return (Counted) entities.createNativeQuery("""
                select refused, available from app.reserve_mail(:kind, :partner, :member, :address, :now,
                    make_interval(secs => :patience), :mails, :invitations, :perAddress)""")
                .unwrap(NativeQuery.class)
                .addScalar("refused", String.class)
                .addScalar("available", Instant.class)
                .setParameter("kind", kind)
                .setParameter("partner", partnerId)
                .setParameter("member", memberId, StandardBasicTypes.UUID)
                .setParameter("address", address, StandardBasicTypes.STRING)
                .setParameter("now", now)
                .setParameter("patience", seconds(limit), StandardBasicTypes.DOUBLE)
                .setParameter("mails", config.perPartner())
                .setParameter("invitations", invitations(kind), StandardBasicTypes.INTEGER)
                .setParameter("perAddress", perAddress(limit), StandardBasicTypes.INTEGER)
                .setTupleTransformer((row, columns) -> new Counted((String) row[0], (Instant) row[1]))
                .getSingleResult();
    }

    private static Double seconds(MailLimit limit) {
        return limit.patience() == null ? null : (double) limit.patience().toSeconds();
    }

    private Integer invitations(String kind) {
        return kind.equals(NoticeKind.INVITATION.name()) ? config.invitations() : null;
    }

    private Integer perAddress(MailLimit limit) {
        return limit == MailLimit.PER_ADDRESS ? config.perAddress() : null;
    }

    private String words(Counted counted, Instant now) {
        var limit =
                switch (counted.refused()) {
                    case "ADDRESS" -> config.perAddress() + " mails to this address";
                    case "INVITATIONS" -> config.invitations() + " invitations";
                    default -> config.perPartner() + " mails";
                };
        return "The limit of " + limit + " in 24 hours is reached. Please try again in "
                + Wait.words(now, counted.until()) + ".";
    }
}
