package portal.kernel.page;

import org.eclipse.microprofile.graphql.Description;

/** The direction of an order. */
@Description("A sort direction.")
public enum SortDirection {
    @Description("Ascending: smallest, earliest or alphabetically first value first.")
    ASC,
    @Description("Descending: largest, latest or alphabetically last value first.")
    DESC
}
