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
import portal.managemode.Entrance;
import portal.managemode.PartnerAccessRequestQueries;
import portal.managemode.PartnerAccessRequestView;
import portal.managemode.RequestPartnerAccess;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation requestPartnerAccess, its input and its payload. */
@GraphQLApi
public class RequestPartnerAccessMutation {

    @Inject
    Entrance entrance;

    @Inject
    RequestPartnerAccess requestPartnerAccess;

    @Inject
    PartnerAccessRequestQueries requests;

    @Mutation
    @NonNull
    @Allowed(Permission.ENTER_MANAGE_MODE)
    @Description("Asks a company whose partner access is ASK to let you in. Its managers get a mail.")
    public Payload requestPartnerAccess(@NonNull @Description("Whom, and why.") Input input) {
        return Payloads.of(
                () -> entrance.at(
                        input.toCommand().companyId(),
                        () -> requests.find(requestPartnerAccess.handle(input.toCommand()))),
                Payload::new);
    }

    @Name("RequestPartnerAccessInput")
    @Description("Which company to ask, and why.")
    public record Input(
            @NonNull @Id @Description("The company.") String companyId,

            @NonNull @Description("Why, for the company to read: 5 to 500 characters.")
            String reason,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        RequestPartnerAccess.Command toCommand() {
            return new RequestPartnerAccess.Command(
                    IdType.COMPANY.require(companyId, "companyId"), reason, idempotencyKey);
        }
    }

    @Name("RequestPartnerAccessPayload")
    @Description("The answer to requestPartnerAccess.")
    public record Payload(
            @Description("The request.") PartnerAccessRequestView partnerAccessRequest,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
