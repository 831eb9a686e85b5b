package portal.kernel.page;

import org.eclipse.microprofile.graphql.Description;

/** The Relay page information of a slice. */
@Description("Paging information.")
public record PageInfo(
        @Description("Whether there are more rows after this page.")
        boolean hasNextPage,

        @Description("Whether there are more rows before this page.")
        boolean hasPreviousPage,

        @Description("The cursor of the first row; null if the page is empty.")
        String startCursor,

        @Description("The cursor of the last row; null if the page is empty.")
        String endCursor) {}
