package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.managemode.*;
import portal.tenancy.*;

/** The mutation enterManageMode, its input and its payload. */
@GraphQLApi
public class EnterManageModeMutation {

    @Inject
    EnterManageMode enterManageMode;

    @Inject
    EntryScope entrance;

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
            "Starts a manage session (impersonation) in a company of your partner, or of a reseller that grants you access as its distributor, and notifies the company's managers. People must have signed in within the last 15 minutes. Exchange the grant for a token at the token endpoint.")
    public Payload enterManageMode(@NonNull @Description("The company and the reason.") Input input) {
        return Payloads.of(
                () -> entrance.at(input.toCommand().companyId(), () -> {
                    var session = enterManageMode.handle(input.toCommand());
                    return new Payload.Entered(
                            sessions.find(session), issueGrant.handle(session), config.tokenEndpoint());
                }),
                Payload::of);
    }

    @Name("EnterManageModeInput")
    @Description("The company to manage and the reason.")
    public record Input(
            @NonNull @Id @Description("The company.") String companyId,

            @NonNull @Description("The reason, shown to the company. Between 5 and 500 characters.")
            String reason,

            @Description("Maximum duration in minutes. Between 1 and 480; defaults to 60.")
            Integer minutes,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        EnterManageMode.Command toCommand() {
            return new EnterManageMode.Command(
                    IdType.COMPANY.require(companyId, "companyId"), reason, minutes, idempotencyKey);
        }
    }

    @Name("EnterManageModePayload")
    @Description("Payload of enterManageMode.")
    public record Payload(
            @Description("The session.") ManageSessionView manageSession,

            @Description(
                    "The subject_token for the token endpoint, which issues a manage token in exchange for it and your own access token as actor_token. Valid until the session ends. Keep it secret. Null if the session has already ended.")
            String grant,

            @Description("The token endpoint (RFC 8693).") String tokenEndpoint,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {

        record Entered(ManageSessionView session, String grant, String tokenEndpoint) {}

        static Payload of(Entered entered, List<UserError> errors) {
            return entered == null
                    ? new Payload(null, null, null, errors)
                    : new Payload(entered.session(), entered.grant(), entered.tokenEndpoint(), errors);
        }
    }
}
