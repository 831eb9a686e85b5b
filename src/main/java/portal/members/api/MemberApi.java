package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.api.Payloads;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.members.*;
import portal.members.api.EnrolIntegrationPayload.Enrolled;
import portal.partners.PartnerQueries;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.AllowedToAnyone;
import portal.tenancy.Permission;

/** Members and learners over GraphQL. */
@GraphQLApi
public class MemberApi {

    @Inject
    InviteMember inviteMember;

    @Inject
    InviteFirstManagerAgain inviteFirstManagerAgain;

    @Inject
    RemoveMember removeMember;

    @Inject
    ChangeMemberRoles changeMemberRoles;

    @Inject
    UpdateMember updateMember;

    @Inject
    ErasePerson erasePerson;

    @Inject
    ChangeLanguage changeLanguage;

    @Inject
    EnrolIntegration enrolIntegration;

    @Inject
    ConfirmIntegration confirmIntegration;

    @Inject
    AddLearners addLearners;

    @Inject
    ChooseExpiryNotices chooseExpiryNotices;

    @Inject
    MemberQueries members;

    @Inject
    LearnerQueries learners;

    @Inject
    PartnerQueries partners;

    @Inject
    CompanyQueries companies;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_MEMBERS)
    @Description("Members of your own organisation, by name unless you say otherwise.")
    public MemberConnection members(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") MemberFilter filter,
            @Description("How to sort them.") MemberOrder orderBy) {
        var order = orderBy == null ? new MemberOrder(MemberSort.NAME, SortDirection.ASC) : orderBy;
        var wanted = MemberFilter.of(filter);
        return members.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @NonNull
    @Allowed(Permission.READ_LEARNERS)
    @Description("Learners of the company acted in, by name unless you say otherwise. A learner sees itself.")
    public MemberConnection learners(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") LearnerFilter filter,
            @Description("How to sort them.") MemberOrder orderBy) {
        var order = orderBy == null ? new MemberOrder(MemberSort.NAME, SortDirection.ASC) : orderBy;
        var wanted = filter == null ? LearnerQueries.Filter.ANY : filter.toFilter();
        return learners.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_MEMBERS)
    @Description("Invites a person into your own organisation, by mail.")
    public InviteMemberPayload inviteMember(@NonNull @Description("Who is invited.") InviteMemberInput input) {
        return Payloads.of(() -> members.find(inviteMember.handle(input.toCommand())), InviteMemberPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PARTNERS)
    @Description(
            "Sends a partner's first manager the invitation again, as long as nobody has come to manage the partner.")
    public InviteFirstManagerAgainPayload inviteFirstManagerAgain(
            @NonNull @Description("Whose first manager.") InviteFirstManagerAgainInput input) {
        return Payloads.of(
                () -> partners.find(inviteFirstManagerAgain.handle(input.toCommand())),
                InviteFirstManagerAgainPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.CHANGE_MEMBERS)
    @Description("Removes a member of your own organisation, at once. The last manager stays.")
    public RemoveMemberPayload removeMember(@NonNull @Description("Who leaves.") RemoveMemberInput input) {
        return Payloads.of(() -> members.find(removeMember.handle(input.toCommand())), RemoveMemberPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_MEMBERS)
    @Description("Gives a member of your own organisation other roles. The last manager stays one.")
    public ChangeMemberRolesPayload changeMemberRoles(
            @NonNull @Description("Who, and what they become.") ChangeMemberRolesInput input) {
        return Payloads.of(
                () -> members.find(changeMemberRoles.handle(input.toCommand())), ChangeMemberRolesPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.CHANGE_MEMBERS)
    @Description("Changes the name, e-mail address or language of a member of your own organisation.")
    public UpdateMemberPayload updateMember(
            @NonNull @Description("Who, and what is to be changed.") UpdateMemberInput input) {
        return Payloads.of(() -> members.find(updateMember.handle(input.toCommand())), UpdateMemberPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.CHANGE_MEMBERS)
    @Description(
            "Erases a person from your own organisation for good; history stays under a pseudonym. The last manager stays.")
    public ErasePersonPayload erasePerson(@NonNull @Description("Who is erased.") ErasePersonInput input) {
        return Payloads.of(() -> members.find(erasePerson.handle(input.toCommand())), ErasePersonPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.CHANGE_OWN_SETTINGS)
    @Description("Chooses the language of the mails that you get in the organisation acted in.")
    public ChangeLanguagePayload changeLanguage(@NonNull @Description("The language.") ChangeLanguageInput input) {
        return Payloads.of(() -> members.find(changeLanguage.handle(input.toCommand())), ChangeLanguagePayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_INTEGRATIONS)
    @Description(
            "Enrols a service account, which acts with a partner manager's rights once it has confirmed itself with the code"
                    + " in the answer (confirmIntegration). Enrolling it again before that gives out a new code and makes"
                    + " the earlier one void.")
    public EnrolIntegrationPayload enrolIntegration(
            @NonNull @Description("The service account.") EnrolIntegrationInput input) {
        return Payloads.of(
                () -> {
                    var enrolment = enrolIntegration.handle(input.toCommand());
                    return new Enrolled(members.find(enrolment.memberId()), enrolment);
                },
                EnrolIntegrationPayload::of);
    }

    @Mutation
    @NonNull
    @AllowedToAnyone
    @Description(
            "Confirms that a service account is its partner's. The service account itself sends the code of its enrolment,"
                    + " with a token from its client credentials; nobody else may. Can be repeated as it is.")
    public ConfirmIntegrationPayload confirmIntegration(
            @NonNull @Description("The code.") ConfirmIntegrationInput input) {
        return Payloads.of(() -> confirmIntegration.handle(input.code()), ConfirmIntegrationPayload::of);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Adds learners to the company acted in, all or none.")
    public AddLearnersPayload addLearners(@NonNull @Description("The learners.") AddLearnersInput input) {
        return Payloads.of(() -> members.findAll(addLearners.handle(input.toCommand())), AddLearnersPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.CHOOSE_EXPIRY_NOTICES)
    @Description("Says whether you are told, as its managers are, when licences of one of your companies end.")
    public ChooseExpiryNoticesPayload chooseExpiryNotices(
            @NonNull @Description("Your choice.") ChooseExpiryNoticesInput input) {
        return Payloads.of(
                () -> members.find(chooseExpiryNotices.handle(input.toCommand())), ChooseExpiryNoticesPayload::new);
    }

    @Description("The company that the member belongs to; null for a partner's member.")
    public List<CompanyView> company(@Source List<MemberView> members) {
        return related.to(members, MemberView::companyId, companies);
    }
}
