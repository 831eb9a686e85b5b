package portal.partners.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.kernel.api.Payloads;
import portal.kernel.page.PageRequest;
import portal.partners.*;
import portal.readmodel.Related;
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
    ChangeDistributor changeDistributor;

    @Inject
    SetDistributorAccess setDistributorAccess;

    @Inject
    PartnerQueries partners;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_PARTNERS)
    @Description("Partners by name: all for the operator, otherwise your own and those that resell for you.")
    public PartnerConnection partners(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") PartnerFilter filter) {
        return partners.page(PageRequest.of(first, after, last, before), PartnerFilter.of(filter));
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

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PARTNERS)
    @Description(
            "Says through which distributor a partner sells. There is one level: a reseller distributes to nobody.")
    public ChangeDistributorPayload changeDistributor(
            @NonNull @Description("Partner and distributor.") ChangeDistributorInput input) {
        return Payloads.of(
                () -> partners.find(changeDistributor.handle(input.toCommand())), ChangeDistributorPayload::new);
    }

    // Named, because "set" would be taken for the mark of a property.
    @Mutation("setDistributorAccess")
    @NonNull
    @Allowed(Permission.WRITE_DISTRIBUTOR_ACCESS)
    @Description("Lets your distributor see the names of your companies and enter them, or no longer.")
    public SetDistributorAccessPayload setDistributorAccess(
            @NonNull @Description("What it may.") SetDistributorAccessInput input) {
        return Payloads.of(
                () -> partners.find(setDistributorAccess.handle(input.toCommand())), SetDistributorAccessPayload::new);
    }

    @Description("The distributor that the partner resells for; null if there is none or you may not see it.")
    public List<PartnerView> distributor(@Source List<PartnerView> partners) {
        return related.to(partners, PartnerView::distributorId, this.partners);
    }

    @NonNull
    @Description("How many partners resell for this one; partners(filter: {distributorId}) lists them.")
    public List<@NonNull Integer> resellerCount(@Source List<PartnerView> partners) {
        return this.partners.resellerCounts(partners);
    }
}
