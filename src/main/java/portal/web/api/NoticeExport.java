package portal.web.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.companies.CompanyView;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.notices.NoticeView;
import portal.notices.api.NoticeApi;
import portal.notices.api.NoticeFilter;
import portal.notices.api.NoticeOrder;

/** Notices as CSV. It stands here because it needs members and companies. */
@Singleton
class NoticeExport extends ListExport<NoticeFilter, NoticeOrder, NoticeView> {

    @Inject
    NoticeApi list;

    @Inject
    TrailApi trail;

    NoticeExport() {
        super("notices", NoticeFilter.class, NoticeOrder.class);
    }

    @Override
    protected AbstractConnection<NoticeView, ?> page(
            int first, String after, NoticeFilter filter, NoticeOrder orderBy) {
        return list.notices(first, after, null, null, filter, orderBy);
    }

    @Override
    protected Columns<NoticeView> columns() {
        return new Columns<NoticeView>()
                .add("id", NoticeView::getId)
                .add("kind", NoticeView::getKind)
                .add("status", NoticeView::getStatus)
                .add("dueAt", NoticeView::getDueAt)
                .add("createdAt", NoticeView::getCreatedAt)
                .add("subjectId", NoticeView::getSubjectId)
                .with(trail::companyOfNotice, company -> company.add("company", CompanyView::getName));
    }
}
