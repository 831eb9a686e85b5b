package portal.managemode;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** An access request as the API shows it. */
@Type("PartnerAccessRequest")
@Description("A partner manager asks a company to be let in, for manage mode.")
public final class PartnerAccessRequestView implements Node {

    private final PartnerAccessRequest request;
    private final Instant now;

    PartnerAccessRequestView(PartnerAccessRequest request, Instant now) {
        this.request = request;
        this.now = now;
    }

    @Override
    @Id
    @NonNull
    @Description("The request's id.")
    public String getId() {
        return IdType.PARTNER_ACCESS_REQUEST.encode(request.id());
    }

    @NonNull
    @Description("The name of who asks, as it was then.")
    public String getRequestedByName() {
        return request.requestedByName();
    }

    @NonNull
    @Description("Why, in the words of who asks.")
    public String getReason() {
        return request.reason();
    }

    @NonNull
    @Description("Where the request stands.")
    public PartnerAccessRequestStatus getStatus() {
        return request.status(now);
    }

    @NonNull
    @Description("When it was made.")
    public Instant getRequestedAt() {
        return request.requestedAt();
    }

    @Description("When the company approved it; null if it has not.")
    public Instant getApprovedAt() {
        return request.approvedAt();
    }

    @Description("The name of who approved it; null if nobody has.")
    public String getApprovedByName() {
        return request.approvedByName();
    }

    @Description("Until when whoever asked is let in; null if not approved.")
    public Instant getApprovedUntil() {
        return request.approvedUntil();
    }

    /** Returns the UUID of the company's partner, for relations. */
    public UUID partnerId() {
        return request.partnerId();
    }

    /** Returns the company's UUID, for relations. */
    public UUID companyId() {
        return request.companyId();
    }
}
