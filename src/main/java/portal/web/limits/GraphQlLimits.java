package portal.web.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one request may ask for, and one caller within a minute. What goes beyond is refused before it runs. */
@ConfigMapping(prefix = "portal.graphql")
public interface GraphQlLimits {

    /** The size of a request's body. */
    @WithDefault("256K")
    MemorySize body();

    /** How many tokens a query may have. */
    @WithDefault("5000")
    int tokens();

    /** How many fields may lie inside each other; introspection, which the engine bounds itself, is not counted. */
    @WithDefault("12")
    int depth();

    /** How many fields a query may have once its fragments are filled in. */
    @WithDefault("5000")
    int fields();

    /** How many fields of a query may be answered under another name. */
    @WithDefault("250")
    int aliases();

    /** How often one selection may name the same field, under aliases or not. */
    @WithDefault("20")
    int repeats();

    /** How many directives one place of a query may bear. */
    @WithDefault("5")
    int directives();

    /** What one request may cost, in the points of {@link QueryCost}. */
    @WithDefault("22000")
    int cost();

    /** How many errors an answer lists. */
    @WithDefault("25")
    int errors();

    /** How many operations of one person or integration run at once, on each replica; further ones wait. */
    @WithDefault("16")
    int personAtOnce();

    /** How many of one person's operations may wait; further ones are refused. */
    @WithDefault("256")
    int personWaiting();

    /** How many points of cost one person or integration may spend within a minute, on each replica. */
    @WithDefault("3000000")
    int personPerMinute();

    /** How many points of cost everybody of one partner and its companies may spend within a minute, on each replica. */
    @WithDefault("12000000")
    int partnerPerMinute();
}
