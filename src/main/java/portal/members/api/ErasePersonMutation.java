package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.members.ErasePerson;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation erasePerson, its input and its payload. */
@GraphQLApi
public class ErasePersonMutation {

    @Inject
    ErasePerson erasePerson;

    @Inject
    MemberQueries members;

    @Mutation
    @NonNull
    @Allowed(Permission.CHANGE_MEMBERS)
    @Description(
            "Erases a person from your own organisation for good; history stays under a pseudonym. The last manager stays.")
    public Payload erasePerson(@NonNull @Description("Who is erased.") Input input) {
        return Payloads.of(() -> members.find(erasePerson.handle(input.toCommand())), Payload::new);
    }

    @Name("ErasePersonInput")
    @Description("Whose data is erased in the organisation acted in. It cannot be undone.")
    public record Input(
            @NonNull @Id @Description("The member, who may have left already.")
            String memberId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ErasePerson.Command toCommand() {
            return new ErasePerson.Command(IdType.MEMBER.require(memberId, "memberId"), idempotencyKey);
        }
    }

    @Name("ErasePersonPayload")
    @Description("The answer to erasePerson.")
    public record Payload(
            @Description("What is left: a removed member under a pseudonym.")
            MemberView member,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
