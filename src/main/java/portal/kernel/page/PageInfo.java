package portal.kernel.page;

import org.eclipse.microprofile.graphql.Description;

/** The Relay page information of a slice. */
@Description("Where a page lies in its list.")
public record PageInfo(
        @Description("Whether rows follow this page.") boolean hasNextPage,
        @Description("Whether rows precede this page.") boolean hasPreviousPage,

        @Description("The cursor of the page's first row; null if it has none.")
        String startCursor,

        @Description("The cursor of the page's last row; null if it has none.")
        String endCursor) {}
