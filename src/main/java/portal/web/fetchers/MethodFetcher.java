package portal.web.fetchers;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.DefaultDataFetcher;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;

/**
 * Calls a method of the API with the arguments of its field, or for all rows of a page at once. Runs on the request's
 * thread, in its request context.
 */
class MethodFetcher<K, T> extends DefaultDataFetcher<K, T> {

    MethodFetcher(Operation operation, Type type) {
        super(operation, type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(DataFetchingEnvironment environment) throws Exception {
        var result = DataFetcherResult.newResult();
        try {
            var arguments = argumentHelper.getArguments(environment).toArray();
            return (T) invokeAndTransform(null, environment, result, arguments);
        } catch (AbstractDataFetcherException unfit) {
            return (T) unfit.appendDataFetcherResult(result, environment).build();
        }
    }

    /** Batched fields take no arguments besides the rows; a test of the architecture ensures it. */
    @Override
    public CompletionStage<List<T>> load(List<K> rows, BatchLoaderEnvironment environment) {
        return invokeBatch(null, new Object[] {rows});
    }
}
