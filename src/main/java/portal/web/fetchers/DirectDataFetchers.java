package portal.web.fetchers;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Scalars;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/**
 * Runs every resolver on the request's worker thread, in its request context. The engine's own fetchers switch that
 * context on and off around each resolver, so that lazily computed fields would run without a scope; and they compute
 * the selection below each field, which takes longer than the resolvers.
 */
public final class DirectDataFetchers implements DataFetcherService {

    private static final int BEFORE_THE_ENGINES = 0;

    @Override
    public Integer getPriority() {
        return BEFORE_THE_ENGINES;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableBatchableDataFetcher getDefaultDataFetcher(Operation operation, Type type) {
        operation.getArguments().forEach(DirectDataFetchers::readIdsAsText);
        return operation.isSourceField()
                ? new MethodFetcher<>(operation, type)
                : new InstrumentedFetcher<>(operation, type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableDataFetcher getFieldDataFetcher(Field field, Type type, Reference owner) {
        return PropertyFetcher.of(field, owner);
    }

    /** The engine mistakes a list of ids for a list of lists, and then refuses every element. */
    private static void readIdsAsText(Field argument) {
        var id = Scalars.getIDScalar(String.class.getName());
        if (argument.hasWrapper() && id.getName().equals(argument.getReference().getName())) {
            argument.setReference(id);
        }
    }
}
