package portal.web.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one request may ask for, and one caller within a minute. What goes beyond is refused before it runs. */
@ConfigMapping(prefix = "portal.graphql")
public interface GraphQlLimits {

    /** Largest request body of {@code /graphql}. */
    @WithDefault("256K")
    MemorySize body();

    /** Tokens that a query may have. */
    @WithDefault("5000")
    int tokens();

    /** Levels of nested fields. Introspection is not counted: the engine limits it itself. */
    @WithDefault("12")
    int depth();

    /** Fields that a query may have once its fragments are expanded. */
    @WithDefault("5000")
    int fields();

    /** Fields of a query that may have an alias. */
    @WithDefault("250")
    int aliases();

    /** Times that one selection may name the same field, with or without aliases. */
    @WithDefault("20")
    int repeats();

    /** Directives at one place of a query. */
    @WithDefault("5")
    int directives();

    /** Points of cost that one request may have. See {@link QueryCost}. */
    @WithDefault("22000")
    int cost();

    /** Errors that an answer lists. */
    @WithDefault("25")
    int errors();

    /** Operations of one person or integration that run at the same time on one replica; more wait. */
    @WithDefault("16")
    int personAtOnce();

    /** Operations of one person or integration that may wait; more are refused. */
    @WithDefault("256")
    int personWaiting();

    /** Points of cost that one person or integration may spend in a minute on one replica. */
    @WithDefault("3000000")
    int personPerMinute();

    /** Points of cost that all people of one partner and its companies may spend in a minute on one replica. */
    @WithDefault("12000000")
    int partnerPerMinute();
}
