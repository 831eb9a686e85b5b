package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.notices.NoticeKind;
import portal.notices.Notices;
import portal.notices.PlannedNotice;

/** Plans the mails to a member. */
@ApplicationScoped
class MemberNotices {

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Invites the member to sign in for the first time, at the address it has when the mail is sent. */
    void invite(Membership member, String organisation, String... field) {
        invite(member.partnerId(), member.companyId(), member.id(), organisation, field);
    }

    /** The same, if only the member's id is known. */
    void invite(UUID partnerId, UUID companyId, UUID memberId, String organisation, String... field) {
        var invitation = new PlannedNotice(
                NoticeKind.INVITATION,
                partnerId,
                companyId,
                memberId,
                memberId,
                Map.of("organisation", organisation),
                clock.instant());
        notices.plan(invitation, field);
    }

    /** Invites at a member's new address, and cancels pending mails to the old one. */
    void inviteAtNewAddress(Membership member, String organisation, String... field) {
        notices.supersede(member.partnerId(), member.id());
        invite(member, organisation, field);
    }

    /** Notifies the old address of the change, so that nobody loses mails unnoticed. */
    void moved(Membership member, String oldAddress, String organisation, String... field) {
        var word = new PlannedNotice(
                NoticeKind.EMAIL_CHANGED,
                member.partnerId(),
                member.companyId(),
                member.id(),
                member.id(),
                Map.of("organisation", organisation),
                clock.instant(),
                oldAddress);
        notices.plan(word, field);
    }
}
