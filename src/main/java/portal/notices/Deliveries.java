package portal.notices;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The deliveries within the scope. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<MailDelivery, UUID> {

    /** Returns the latest mail of the same notice to the same recipient; itself if it was never sent again. */
    MailDelivery latest(MailDelivery delivery) {
        return find(
                        "noticeId = ?1 and recipientId = ?2 order by createdAt desc, id desc",
                        delivery.noticeId(),
                        delivery.recipientId())
                .firstResult();
    }

    /**
     * Stores another mail for a delivery's notice, to its recipient's current address or to the one that the notice
     * names. Returns false if the recipient has left, or on a concurrent resend.
     */
    boolean addResend(MailDelivery delivery, UUID id, String messageId, Instant now, Instant due) {
        return getEntityManager()
                        .createNativeQuery("""
                insert into delivery (partner_id, id, notice_id, company_id, recipient_id, recipient_kind,
                    resend_of_id, address, message_id, status, next_attempt_at, created_at)
                select d.partner_id, :id, d.notice_id, d.company_id, d.recipient_id, d.recipient_kind,
                    d.id, coalesce(n.address, m.email), :messageId, 'PLANNED', :due, :now
                from delivery d
                join membership m on m.partner_id = d.partner_id and m.id = d.recipient_id
                join notice n on n.partner_id = d.partner_id and n.id = d.notice_id
                where d.partner_id = :partner and d.id = :delivery and m.status <> 'REMOVED' and m.email is not null
                on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("messageId", messageId)
                        .setParameter("due", due)
                        .setParameter("now", now)
                        .setParameter("partner", delivery.partnerId())
                        .setParameter("delivery", delivery.id())
                        .executeUpdate()
                == 1;
    }

    /** Returns the address that the delivery's notice names; null if it names none. */
    String noticesAddress(MailDelivery delivery) {
        var notice = getEntityManager().find(Notice.class, delivery.noticeId());
        return notice == null ? null : notice.address();
    }

    /** Returns whether the recipient is still a member who can get mail. */
    boolean hasRecipient(MailDelivery delivery) {
        return !getEntityManager()
                .createNativeQuery("""
                select 1 from membership
                where partner_id = :partner and id = :recipient and status <> 'REMOVED' and email is not null""")
                .setParameter("partner", delivery.partnerId())
                .setParameter("recipient", delivery.recipientId())
                .getResultList()
                .isEmpty();
    }
}
