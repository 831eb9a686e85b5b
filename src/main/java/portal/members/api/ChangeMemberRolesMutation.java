package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.members.*;
import portal.tenancy.*;

/** The mutation changeMemberRoles, its input and its payload. */
@GraphQLApi
public class ChangeMemberRolesMutation {

    @Inject
    ChangeMemberRoles changeMemberRoles;

    @Inject
    MemberQueries members;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_MEMBERS)
    @Description("Changes the roles of a member of your organisation. The last manager cannot lose the manager role.")
    public Payload changeMemberRoles(@NonNull @Description("The member and the new roles.") Input input) {
        return Payloads.of(() -> members.find(changeMemberRoles.handle(input.toCommand())), Payload::new);
    }

    @Name("ChangeMemberRolesInput")
    @Description("The new roles of a member of the current organisation.")
    public record Input(
            @NonNull @Id @Description("The member.") String memberId,

            @NonNull
            @Description(
                    "The complete set of roles. LEARNER can be neither granted nor revoked here: learners remain learners.")
            List<@NonNull Role> roles,

            @Description("The version that you read; if it is outdated, the mutation fails with STALE_VERSION.")
            Integer version,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ChangeMemberRoles.Command toCommand() {
            return new ChangeMemberRoles.Command(
                    IdType.MEMBER.require(memberId, "memberId"), roles, version, idempotencyKey);
        }
    }

    @Name("ChangeMemberRolesPayload")
    @Description("Payload of changeMemberRoles.")
    public record Payload(
            @Description("The member with its new roles.") MemberView member,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
