package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.*;
import portal.kernel.api.*;
import portal.managemode.SetPartnerAccess;
import portal.tenancy.*;

/** The mutation setPartnerAccess, its input and its payload. */
@GraphQLApi
public class SetPartnerAccessMutation {

    @Inject
    SetPartnerAccess setPartnerAccess;

    @Inject
    CompanyQueries companies;

    // Named explicitly: the engine would take "set" for a property prefix and drop it.
    @Mutation("setPartnerAccess")
    @NonNull
    @Allowed(Permission.DECIDE_PARTNER_ACCESS)
    @Description("Sets whether your partner may enter manage mode. DENIED also ends all live sessions.")
    public Payload setPartnerAccess(@NonNull @Description("The new setting.") Input input) {
        return Payloads.of(() -> companies.find(setPartnerAccess.handle(input.partnerAccess())), Payload::new);
    }

    @Name("SetPartnerAccessInput")
    @Description("Whether your partner may enter manage mode.")
    public record Input(
            @NonNull @Description("The new setting.") PartnerAccess partnerAccess) {}

    @Name("SetPartnerAccessPayload")
    @Description("Payload of setPartnerAccess.")
    public record Payload(
            @Description("Your company.") CompanyView company,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
