package portal.notices.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.notices.NoticeSort;

/** Sort order for notices. */
@Input("NoticeOrder")
@Description("Sort order for notices.")
public record NoticeOrder(
        @NonNull @Description("The field to sort by.") NoticeSort field,
        @NonNull @Description("The sort direction.") SortDirection direction) {}
