package portal.partners;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** A partner as the API shows it. */
@Type("Partner")
@Description("An organisation that sells licences to companies and manages them.")
public final class PartnerView implements Node {

    private final Partner partner;

    PartnerView(Partner partner) {
        this.partner = partner;
    }

    @Override
    @Id
    @NonNull
    @Description("The partner's id.")
    public String getId() {
        return IdType.PARTNER.encode(partner.id());
    }

    @NonNull
    @Description("The partner's name.")
    public String getName() {
        return partner.name();
    }

    @NonNull
    @Description("When the partner was created.")
    public Instant getCreatedAt() {
        return partner.createdAt();
    }

    @NonNull
    @Description("Number of days before its end from which a licence counts as expiring.")
    public int getExpiringDays() {
        return partner.expiringDays();
    }

    @NonNull
    @Description("The access that the partner grants its distributor; DENIED without a distributor.")
    public DistributorAccess getDistributorAccess() {
        return partner.distributorAccess();
    }

    /** Returns the distributor's UUID, for relations; null if there is none. */
    public UUID distributorId() {
        return partner.parentId();
    }

    /** Returns the partner's UUID, for relations. */
    public UUID partnerId() {
        return partner.id();
    }
}
