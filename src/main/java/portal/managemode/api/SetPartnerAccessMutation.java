package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.companies.PartnerAccess;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.managemode.SetPartnerAccess;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation setPartnerAccess, its input and its payload. */
@GraphQLApi
public class SetPartnerAccessMutation {

    @Inject
    SetPartnerAccess setPartnerAccess;

    @Inject
    CompanyQueries companies;

    @Mutation("setPartnerAccess") // said, or else the engine takes it for a setter and drops the verb
    @NonNull
    @Allowed(Permission.DECIDE_PARTNER_ACCESS)
    @Description("Says whether your partner may enter manage mode. DENIED also ends every session under way.")
    public Payload setPartnerAccess(@NonNull @Description("Whether.") Input input) {
        return Payloads.of(() -> companies.find(setPartnerAccess.handle(input.partnerAccess())), Payload::new);
    }

    @Name("SetPartnerAccessInput")
    @Description("Whether your partner may enter.")
    public record Input(
            @NonNull @Description("Whether it may.") PartnerAccess partnerAccess) {}

    @Name("SetPartnerAccessPayload")
    @Description("The answer to setPartnerAccess.")
    public record Payload(
            @Description("Your company.") CompanyView company,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
