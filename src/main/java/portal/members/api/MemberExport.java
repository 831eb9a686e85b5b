package portal.members.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.members.MemberView;

/** Members as CSV. */
@Singleton
class MemberExport extends ListExport<MemberFilter, MemberOrder, MemberView> {

    @Inject
    MemberApi members;

    MemberExport() {
        super("members", MemberFilter.class, MemberOrder.class);
    }

    @Override
    protected AbstractConnection<MemberView, ?> page(
            int first, String after, MemberFilter filter, MemberOrder orderBy) {
        return members.members(first, after, null, null, filter, orderBy);
    }

    @Override
    protected Columns<MemberView> columns() {
        return new Columns<MemberView>()
                .add("id", MemberView::getId)
                .add("name", MemberView::getName)
                .add("email", MemberView::getEmail)
                .add("clientId", MemberView::getClientId)
                .add("language", MemberView::getLanguage)
                .add("roles", MemberView::getRoles)
                .add("status", MemberView::getStatus)
                .add("createdAt", MemberView::getCreatedAt)
                .add("joinedAt", MemberView::getJoinedAt)
                .add("erasedAt", MemberView::getErasedAt);
    }
}
