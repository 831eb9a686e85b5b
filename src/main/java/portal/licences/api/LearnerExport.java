package portal.licences.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.licences.AllocationView;
import portal.members.MemberView;
import portal.members.api.LearnerFilter;
import portal.members.api.MemberApi;
import portal.members.api.MemberOrder;
import portal.products.ProductView;

/** Learners as CSV, each with the licence that ends last. */
@Singleton
class LearnerExport extends ListExport<LearnerFilter, MemberOrder, MemberView> {

    @Inject
    MemberApi members;

    @Inject
    AllocationApi allocations;

    LearnerExport() {
        super("learners", LearnerFilter.class, MemberOrder.class);
    }

    @Override
    protected AbstractConnection<MemberView, ?> page(
            int first, String after, LearnerFilter filter, MemberOrder orderBy) {
        return members.learners(first, after, null, null, filter, orderBy);
    }

    @Override
    protected Columns<MemberView> columns() {
        return new Columns<MemberView>()
                .add("id", MemberView::getId)
                .add("name", MemberView::getName)
                .add("email", MemberView::getEmail)
                .add("language", MemberView::getLanguage)
                .add("status", MemberView::getStatus)
                .add("createdAt", MemberView::getCreatedAt)
                .add("joinedAt", MemberView::getJoinedAt)
                .with(this::longest, this::licence);
    }

    private void licence(Columns<AllocationView> licence) {
        licence.add("licenceStatus", AllocationView::getStatus)
                .add("licenceStartsAt", AllocationView::getStartsAt)
                .add("licenceEndsAt", AllocationView::getEndsAt)
                .with(allocations::product, product -> product.add("productCode", ProductView::getCode)
                        .add("product", ProductView::getName));
    }

    /** Returns the licence that ends last; the list is sorted by end, latest first. */
    private List<AllocationView> longest(List<MemberView> members) {
        return allocations.licences(members).stream()
                .map(licences -> licences == null || licences.isEmpty() ? null : licences.get(0))
                .collect(Collectors.toList());
    }
}
