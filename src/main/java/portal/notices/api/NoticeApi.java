package portal.notices.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.notices.*;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Notices and their mails over GraphQL. Who their members and companies are is told where those are known. */
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
    @Description("What is or was owed by mail at your partner or in your company. The latest first.")
    public NoticeConnection notices(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") NoticeFilter filter,
            @Description("How to sort them.") NoticeOrder orderBy) {
        var wanted = filter == null ? NoticeQueries.Filter.ANY : filter.toFilter();
        var order = orderBy == null ? new NoticeOrder(NoticeSort.DUE_AT, SortDirection.DESC) : orderBy;
        return notices.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @NonNull
    @Allowed(Permission.READ_NOTICES)
    @Description("The mails of your partner's or your company's notices, and what became of them. The latest first.")
    public DeliveryConnection deliveries(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") DeliveryFilter filter,
            @Description("How to sort them.") DeliveryOrder orderBy) {
        var wanted = filter == null ? DeliveryQueries.Filter.ANY : filter.toFilter();
        var order = orderBy == null ? new DeliveryOrder(DeliverySort.CREATED_AT, SortDirection.DESC) : orderBy;
        return deliveries.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @NonNull
    @Description("Its mails: one for each recipient, and those that were sent again. The first ones first.")
    public List<@NonNull List<@NonNull DeliveryView>> deliveries(@Source List<NoticeView> notices) {
        return deliveries.ofNotices(notices);
    }

    @Description("The notice that the mail is about.")
    public List<NoticeView> notice(@Source List<DeliveryView> deliveries) {
        return related.to(deliveries, DeliveryView::noticeId, notices);
    }

    @Description("The earlier mail that this one sends again; null for the first.")
    public List<DeliveryView> resendOf(@Source List<DeliveryView> deliveries) {
        return related.to(deliveries, DeliveryView::resendOfId, this.deliveries);
    }
}
