package portal.notices.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.notices.*;
import portal.readmodel.Related;
import portal.tenancy.*;

/** Notices and their e-mails over GraphQL. TrailApi in the web capability adds their members and companies. */
@GraphQLApi
public class NoticeApi {

    @Inject
    NoticeQueries notices;

    @Inject
    DeliveryQueries deliveries;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_NOTICES)
    @Description("Notices of your partner or your company. Latest first by default.")
    public NoticeConnection notices(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) NoticeFilter filter,
            @Description(Docs.ORDER_BY) NoticeOrder orderBy) {
        var wanted = filter == null ? NoticeQueries.Filter.ANY : filter.toFilter();
        var order = orderBy == null ? new NoticeOrder(NoticeSort.DUE_AT, SortDirection.DESC) : orderBy;
        return notices.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @NonNull
    @Allowed(Permission.READ_NOTICES)
    @Description("The e-mails of your partner's or your company's notices, with their status. Latest first by default.")
    public DeliveryConnection deliveries(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) DeliveryFilter filter,
            @Description(Docs.ORDER_BY) DeliveryOrder orderBy) {
        var wanted = filter == null ? DeliveryQueries.Filter.ANY : filter.toFilter();
        var order = orderBy == null ? new DeliveryOrder(DeliverySort.CREATED_AT, SortDirection.DESC) : orderBy;
        return deliveries.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @NonNull
    @Description("The e-mails of this notice: one per recipient, and any resent ones. Oldest first.")
    public List<@NonNull List<@NonNull DeliveryView>> deliveries(@Source List<NoticeView> notices) {
        return deliveries.ofNotices(notices);
    }

    @Description("The notice that this e-mail delivers.")
    public List<NoticeView> notice(@Source List<DeliveryView> deliveries) {
        return related.to(deliveries, DeliveryView::noticeId, notices);
    }

    @Description("The earlier delivery that this one resends; null for the first.")
    public List<DeliveryView> resendOf(@Source List<DeliveryView> deliveries) {
        return related.to(deliveries, DeliveryView::resendOfId, this.deliveries);
    }
}
