package portal.partners.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.partners.*;
import portal.readmodel.Related;
import portal.tenancy.*;

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
    @Description("Partners sorted by name: all for the operator, otherwise your own and its resellers.")
    public PartnerConnection partners(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) PartnerFilter filter) {
        return partners.page(PageRequest.of(first, after, last, before), PartnerFilter.of(filter));
    }

    @Description("The partner's distributor; null if there is none or you may not see it.")
    public List<PartnerView> distributor(@Source List<PartnerView> partners) {
        return related.to(partners, PartnerView::distributorId, this.partners);
    }

    @NonNull
    @Description("Number of resellers of this partner; partners(filter: {distributorId}) lists them.")
    public List<@NonNull Integer> resellerCount(@Source List<PartnerView> partners) {
        return this.partners.resellerCounts(partners);
    }
}
