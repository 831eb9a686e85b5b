package portal.managemode;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import portal.kernel.IdType;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.readmodel.NodeSource;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;

/** Reads access requests: a partner its own and its members' to resellers' companies, a company those made to it. */
@ReadModel
public class PartnerAccessRequestQueries implements NodeSource<PartnerAccessRequestView> {

    /** Filters access requests; null matches everything. */
    public record Filter(UUID companyId, PartnerAccessRequestStatus status, Boolean atResellers) {}

    @Inject
    PartnerAccessRequests requests;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    public PartnerAccessRequestConnection page(
            PageRequest page, Filter filter, PartnerAccessRequestSort sort, SortDirection direction) {
        var now = clock.instant();
        var scope = currentScope.require();
        var listed = new KeysetQuery<PartnerAccessRequest>(
                requests.getEntityManager(), PartnerAccessRequest.class, (criteria, request) -> {
                    var predicates = new ArrayList<>(Side.of(scope, filter.atResellers(), criteria, request));
                    if (filter.companyId() != null) {
                        predicates.add(criteria.equal(request.get("companyId"), filter.companyId()));
                    }
                    if (filter.status() != null) {
                        predicates.add(
                                switch (filter.status()) {
                                    case OPEN -> criteria.isNull(request.get("approvedAt"));
                                    case APPROVED -> criteria.greaterThan(request.get("approvedUntil"), now);
                                    case OVER -> criteria.lessThanOrEqualTo(request.get("approvedUntil"), now);
                                });
                    }
                    return predicates;
                });
        var slice = listed.page(page, sort.field(), direction, PartnerAccessRequest::id, sort.value());
        return new PartnerAccessRequestConnection(slice.map(this::view), listed::count);
    }

    private PartnerAccessRequestView view(PartnerAccessRequest request) {
        return new PartnerAccessRequestView(request, clock.instant());
    }

    @Override
    public IdType type() {
        return IdType.PARTNER_ACCESS_REQUEST;
    }

    @Override
    public Permission permission() {
        return Permission.READ_PARTNER_ACCESS;
    }

    @Override
    public List<PartnerAccessRequestView> load(Collection<UUID> ids) {
        return requests.list("among(id, ?1)", (Object) ids.toArray(UUID[]::new)).stream()
                .map(this::view)
                .toList();
    }
}
