package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.members.*;
import portal.tenancy.*;

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
            "Permanently erases a person's data in your organisation; the history is kept under a pseudonym. The last manager cannot be erased.")
    public Payload erasePerson(@NonNull @Description("The member to erase.") Input input) {
        return Payloads.of(() -> members.find(erasePerson.handle(input.toCommand())), Payload::new);
    }

    @Name("ErasePersonInput")
    @Description("The person whose data is erased in the current organisation. This cannot be undone.")
    public record Input(
            @NonNull @Id @Description("The member, who may already have been removed.")
            String memberId,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ErasePerson.Command toCommand() {
            return new ErasePerson.Command(IdType.MEMBER.require(memberId, "memberId"), idempotencyKey);
        }
    }

    @Name("ErasePersonPayload")
    @Description("Payload of erasePerson.")
    public record Payload(
            @Description("The removed member, under a pseudonym.")
            MemberView member,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
