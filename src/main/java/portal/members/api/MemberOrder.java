package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.members.MemberSort;

/** Sort order for members. */
@Input("MemberOrder")
@Description("Sort order for members.")
public record MemberOrder(
        @NonNull @Description("The field to sort by.") MemberSort field,
        @NonNull @Description("The sort direction.") SortDirection direction) {}
