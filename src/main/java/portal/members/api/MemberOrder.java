package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.members.MemberSort;

/** How to sort members. */
@Input("MemberOrder")
@Description("How to sort members.")
public record MemberOrder(
        @NonNull @Description("What to sort by.") MemberSort field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}
