package portal.web;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Times whole requests, from their query to the last byte, by their first field and the code of their first error. */
@ApplicationScoped
class RequestTimer {

    private static final String OTHER = "other";

    private final MeterRegistry meters;
    private final Set<String> names;

    @Inject
    RequestTimer(MeterRegistry meters, GraphQLSchema schema) {
        this.meters = meters;
        this.names = Stream.of(schema.getQueryType(), schema.getMutationType())
                .flatMap(type -> type.getFieldDefinitions().stream())
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a client may have made up is not a name here: every name stays in memory. */
    void answered(@Observes GraphQlAnswered answered) {
        var operation = names.contains(answered.operation()) ? answered.operation() : OTHER;
        meters.timer("portal.request", "operation", operation, "code", answered.code())
                .record(answered.duration());
    }
}
