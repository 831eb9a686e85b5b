package portal.web.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.members.MemberView;
import portal.notices.DeliveryView;
import portal.notices.NoticeView;
import portal.notices.api.DeliveryFilter;
import portal.notices.api.DeliveryOrder;
import portal.notices.api.NoticeApi;

/** Deliveries as CSV. It stands here because it needs members and companies. */
@Singleton
class DeliveryExport extends ListExport<DeliveryFilter, DeliveryOrder, DeliveryView> {

    @Inject
    NoticeApi list;

    @Inject
    TrailApi trail;

    DeliveryExport() {
        super("deliveries", DeliveryFilter.class, DeliveryOrder.class);
    }

    @Override
    protected AbstractConnection<DeliveryView, ?> page(
            int first, String after, DeliveryFilter filter, DeliveryOrder orderBy) {
        return list.deliveries(first, after, null, null, filter, orderBy);
    }

    @Override
    protected Columns<DeliveryView> columns() {
        return new Columns<DeliveryView>()
                .add("id", DeliveryView::getId)
                .with(list::notice, notice -> notice.add("kind", NoticeView::getKind))
                .add("status", DeliveryView::getStatus)
                .add("address", DeliveryView::getAddress)
                .with(trail::recipient, recipient -> recipient.add("recipient", MemberView::getName))
                .add("attempts", DeliveryView::getAttempts)
                .add("lastAttemptAt", DeliveryView::getLastAttemptAt)
                .add("sentAt", DeliveryView::getSentAt)
                .add("bouncedAt", DeliveryView::getBouncedAt)
                .add("lastError", DeliveryView::getLastError)
                .add("messageId", DeliveryView::getMessageId)
                .add("createdAt", DeliveryView::getCreatedAt)
                .with(list::resendOf, earlier -> earlier.add("resendOf", DeliveryView::getId));
    }
}
