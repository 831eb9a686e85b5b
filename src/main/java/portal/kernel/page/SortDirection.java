package portal.kernel.page;

import org.eclipse.microprofile.graphql.Description;

/** The direction of an order. */
@Description("Which end of an order comes first.")
public enum SortDirection {
    @Description("Smallest, earliest or alphabetically first.")
    ASC,
    @Description("Largest, latest or alphabetically last.")
    DESC
}
