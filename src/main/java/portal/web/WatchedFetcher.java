package portal.web;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;

/** Calls the method of a field of Query or Mutation, watched. */
final class WatchedFetcher<K, T> extends MethodFetcher<K, T> {

    private final String name;

    WatchedFetcher(Operation operation, Type type) {
        super(operation, type);
        this.name = operation.getName();
    }

    @Override
    public T get(DataFetchingEnvironment environment) throws Exception {
        var watch = Arc.container().instance(OperationWatch.class).get();
        return watch.during(name, () -> super.get(environment));
    }
}
