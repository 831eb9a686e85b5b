package portal.web.fetchers;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import portal.web.telemetry.OperationTelemetry;

/** Calls the method of a Query or Mutation field with telemetry. */
final class InstrumentedFetcher<K, T> extends MethodFetcher<K, T> {

    private final String name;

    InstrumentedFetcher(Operation operation, Type type) {
        super(operation, type);
        this.name = operation.getName();
    }

    @Override
    public T get(DataFetchingEnvironment environment) throws Exception {
        var watch = Arc.container().instance(OperationTelemetry.class).get();
        return watch.during(name, () -> super.get(environment));
    }
}
