package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.notices.NoticeKind;
import portal.notices.Notices;
import portal.notices.PlannedNotice;

/** What is owed to a member by mail. */
@ApplicationScoped
class MemberNotices {

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** How to sign in for the first time, to the address that the member has when the mail goes out. */
    void invite(Membership member, String organisation, String... field) {
        invite(member.partnerId(), member.companyId(), member.id(), organisation, field);
    }

    /** The same to a member of whom no more than the id is known. */
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

    /** The same to a member's new address, instead of what is still to go to the old one. */
    void inviteElsewhere(Membership member, String organisation, String... field) {
        notices.supersede(member.partnerId(), member.id());
        invite(member, organisation, field);
    }

    /** Tells the old address, so that nobody's mail is turned away in silence. */
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
