package portal.partners.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.kernel.page.PageRequest;
import portal.partners.PartnerConnection;
import portal.partners.PartnerQueries;
import portal.partners.PartnerView;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Partners over GraphQL. */
@GraphQLApi
public class PartnerApi {

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
