package portal.web.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of one request, and of one caller per minute. Requests beyond them are refused before they run. */
@ConfigMapping(prefix = "portal.graphql")
public interface GraphQlLimits {

    /** Maximum size of a request's body. */
    @WithDefault("256K")
    MemorySize body();

    /** Maximum number of tokens in a query. */
    @WithDefault("5000")
    int tokens();

    /** Maximum depth of fields; introspection, which the engine limits itself, is not counted. */
    @WithDefault("12")
    int depth();

    /** Maximum number of fields in a query with its fragments expanded. */
    @WithDefault("5000")
    int fields();

    /** Maximum number of aliased fields in a query. */
    @WithDefault("250")
    int aliases();

    /** Returns how often one selection may contain the same field, aliased or not. */
    @WithDefault("20")
    int repeats();

    /** Maximum number of directives at one place of a query. */
    @WithDefault("5")
    int directives();

    /** Maximum cost of one request, in the points of {@link QueryCost}. */
    @WithDefault("22000")
    int cost();

    /** Maximum number of errors in an answer. */
    @WithDefault("25")
    int errors();

    /**
     * Returns how many operations of one person or integration run at once on each replica; further ones are queued.
     */
    @WithDefault("16")
    int personAtOnce();

    /** Returns how many of one person's operations may be queued; further ones are refused. */
    @WithDefault("256")
    int personWaiting();

    /** Returns how many points one person or integration may spend per minute on each replica. */
    @WithDefault("3000000")
    int personPerMinute();

    /** Returns how many points everybody of one partner and its companies may spend per minute on each replica. */
    @WithDefault("12000000")
    int partnerPerMinute();
}
