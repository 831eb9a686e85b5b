package portal.web.schema;

import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Replaces the engine's own Int, ID, Date and DateTime before it builds the schema. Its Int turns 4294967301 into 5 and
 * 1.5 into 1, and accepts text; its ID accepts any JSON; its Date and DateTime accept any text and fail later with a
 * fault. Also documents the format of the latter two.
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
                strict("Date", TimeText.date(date.getCoercing())),
                LocalDate.class,
                "A date in ISO-8601 format, for example 2031-12-31.");
        var instant = GraphQLScalarTypes.getScalarByName("DateTime");
        describe(
                strict("DateTime", TimeText.instant(instant.getCoercing())),
                Instant.class,
                "A point in time in ISO-8601 format and UTC, for example 2031-12-31T22:59:00Z.");
    }

    private static void describe(GraphQLScalarType scalar, Class<?> type, String words) {
        var described = scalar.transform(it -> it.description(words));
        GraphQLScalarTypes.registerCustomScalar(scalar.getName(), type.getName(), described);
    }

    private static GraphQLScalarType strict(String name, graphql.schema.Coercing<?, ?> coercing) {
        return GraphQLScalarTypes.getScalarByName(name).transform(scalar -> scalar.coercing(coercing));
    }
}
