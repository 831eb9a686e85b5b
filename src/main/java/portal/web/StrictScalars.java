package portal.web;

import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Replaces the engine's own Int, ID and Date before it builds the schema. Its Int makes 5 of 4294967301, 1 of 1.5 and takes
 * text; its ID takes any JSON; its Date takes any text and fails later, as a fault. Also says what Date and DateTime look
 * like.
 */
@ApplicationScoped
class StrictScalars {

    void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
        var whole = strict("Int", new WholeNumber());
        for (var type : new Class<?>[] {Integer.class, int.class}) {
            GraphQLScalarTypes.registerCustomScalar("Int", type.getName(), whole);
        }
        GraphQLScalarTypes.registerCustomScalar("ID", "ID", strict("ID", new OpaqueId()));
        var date = GraphQLScalarTypes.getScalarByName("Date");
        describe(
                strict("Date", new CalendarDate(date.getCoercing())),
                LocalDate.class,
                "A day in ISO-8601, for example 2031-12-31.");
        describe(
                GraphQLScalarTypes.getScalarByName("DateTime"),
                Instant.class,
                "An instant in ISO-8601, in UTC, for example 2031-12-31T22:59:00Z.");
    }

    private static void describe(GraphQLScalarType scalar, Class<?> type, String words) {
        var described = scalar.transform(it -> it.description(words));
        GraphQLScalarTypes.registerCustomScalar(scalar.getName(), type.getName(), described);
    }

    private static GraphQLScalarType strict(String name, graphql.schema.Coercing<?, ?> coercing) {
        return GraphQLScalarTypes.getScalarByName(name).transform(scalar -> scalar.coercing(coercing));
    }
}
