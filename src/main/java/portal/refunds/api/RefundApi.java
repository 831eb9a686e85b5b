package portal.refunds.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.licences.AllocationConnection;
import portal.refunds.PreviewRefund;
import portal.refunds.RefundPreview;

/** Refunds over GraphQL. */
@GraphQLApi
public class RefundApi {

    @Inject
    PreviewRefund previewRefund;

    @Description(
            "The allocations that would be revoked, earliest start first; null if you may not see the company's learners.")
    public AllocationConnection allocations(
            @Source RefundPreview preview,
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before) {
        return previewRefund.losing(preview, PageRequest.of(first, after, last, before));
    }
}
