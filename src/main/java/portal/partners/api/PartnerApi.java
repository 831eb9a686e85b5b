package portal.partners.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import portal.kernel.api.Payloads;
import portal.kernel.page.PageRequest;
import portal.partners.CreatePartner;
import portal.partners.PartnerConnection;
import portal.partners.PartnerQueries;
import portal.partners.UpdatePartner;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Partners over GraphQL. */
@GraphQLApi
public class PartnerApi {

    @Inject
    CreatePartner createPartner;

    @Inject
    UpdatePartner updatePartner;

    @Inject
    PartnerQueries partners;

    @Query
    @NonNull
    @Allowed(Permission.READ_PARTNERS)
    @Description("Partners by name: all for the operator, otherwise your own.")
    public PartnerConnection partners(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before) {
        return partners.page(PageRequest.of(first, after, last, before));
    }

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PARTNERS)
    @Description("Creates a partner and invites its first manager.")
    public CreatePartnerPayload createPartner(@NonNull @Description("The new partner.") CreatePartnerInput input) {
        return Payloads.of(() -> partners.find(createPartner.handle(input.toCommand())), CreatePartnerPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PARTNERS)
    @Description("Changes a partner's settings.")
    public UpdatePartnerPayload updatePartner(
            @NonNull @Description("The partner and its settings.") UpdatePartnerInput input) {
        return Payloads.of(() -> partners.find(updatePartner.handle(input.toCommand())), UpdatePartnerPayload::new);
    }
}
