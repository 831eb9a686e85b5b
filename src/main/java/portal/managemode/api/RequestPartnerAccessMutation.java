package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.managemode.*;
import portal.tenancy.*;

/** The mutation requestPartnerAccess, its input and its payload. */
@GraphQLApi
public class RequestPartnerAccessMutation {

    @Inject
    EntryScope entrance;

    @Inject
    RequestPartnerAccess requestPartnerAccess;

    @Inject
    PartnerAccessRequestQueries requests;

    @Mutation
    @NonNull
    @Allowed(Permission.ENTER_MANAGE_MODE)
    @Description("Requests access to a company whose partner access is ASK. Its managers are notified by e-mail.")
    public Payload requestPartnerAccess(@NonNull @Description("The company and the reason.") Input input) {
        return Payloads.of(
                () -> entrance.at(
                        input.toCommand().companyId(),
                        () -> requests.find(requestPartnerAccess.handle(input.toCommand()))),
                Payload::new);
    }

    @Name("RequestPartnerAccessInput")
    @Description("The company to ask for access, and the reason.")
    public record Input(
            @NonNull @Id @Description("The company.") String companyId,

            @NonNull @Description("The reason, shown to the company. Between 5 and 500 characters.")
            String reason,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        RequestPartnerAccess.Command toCommand() {
            return new RequestPartnerAccess.Command(
                    IdType.COMPANY.require(companyId, "companyId"), reason, idempotencyKey);
        }
    }

    @Name("RequestPartnerAccessPayload")
    @Description("Payload of requestPartnerAccess.")
    public record Payload(
            @Description("The request.") PartnerAccessRequestView partnerAccessRequest,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
