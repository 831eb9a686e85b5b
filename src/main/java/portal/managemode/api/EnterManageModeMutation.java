package portal.managemode.api;

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
import portal.managemode.EnterManageMode;
import portal.managemode.Entrance;
import portal.managemode.IssueGrant;
import portal.managemode.ManageConfig;
import portal.managemode.ManageSessionQueries;
import portal.managemode.ManageSessionView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation enterManageMode, its input and its payload. */
@GraphQLApi
public class EnterManageModeMutation {

    @Inject
    EnterManageMode enterManageMode;

    @Inject
    Entrance entrance;

    @Inject
    IssueGrant issueGrant;

    @Inject
    ManageSessionQueries sessions;

    @Inject
    ManageConfig config;

    @Mutation
    @NonNull
    @Allowed(Permission.ENTER_MANAGE_MODE)
    @Description(
            "Opens a manage session in one company of your own partner, or of a reseller that lets you in as its distributor,"
                    + " and tells its managers. People must have signed in within the last 15 minutes. The grant is exchanged"
                    + " for tokens at the token endpoint.")
    public Payload enterManageMode(@NonNull @Description("Where and why.") Input input) {
        return Payloads.of(
                () -> entrance.at(input.toCommand().companyId(), () -> {
                    var session = enterManageMode.handle(input.toCommand());
                    return new Payload.Entered(
                            sessions.find(session), issueGrant.handle(session), config.tokenEndpoint());
                }),
                Payload::of);
    }

    @Name("EnterManageModeInput")
    @Description("Which company to manage, and why.")
    public record Input(
            @NonNull @Id @Description("The company.") String companyId,

            @NonNull @Description("Why, for the company to read: 5 to 500 characters.")
            String reason,

            @Description("For how many minutes at most, 1 to 480; 60 if nothing is said.")
            Integer minutes,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        EnterManageMode.Command toCommand() {
            return new EnterManageMode.Command(
                    IdType.COMPANY.require(companyId, "companyId"), reason, minutes, idempotencyKey);
        }
    }

    @Name("EnterManageModePayload")
    @Description("The answer to enterManageMode.")
    public record Payload(
            @Description("The session.") ManageSessionView manageSession,

            @Description(
                    "What the token endpoint takes as subject_token, together with your own access token as actor_token, for"
                            + " a manage token. Good until the session ends. Keep it secret; null once the session is over.")
            String grant,

            @Description("The token endpoint (RFC 8693).") String tokenEndpoint,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {

        record Entered(ManageSessionView session, String grant, String tokenEndpoint) {}

        static Payload of(Entered entered, List<UserError> errors) {
            return entered == null
                    ? new Payload(null, null, null, errors)
                    : new Payload(entered.session(), entered.grant(), entered.tokenEndpoint(), errors);
        }
    }
}
