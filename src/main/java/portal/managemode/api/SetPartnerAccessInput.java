package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.PartnerAccess;

/** What setPartnerAccess takes. */
@Input("SetPartnerAccessInput")
@Description("Whether your partner may enter.")
public record SetPartnerAccessInput(
        @NonNull @Description("Whether it may.") PartnerAccess partnerAccess) {}
