package portal.web.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/**
 * Executes queries that have been parsed and admitted. The engine's own service would parse every query again,
 * uncached, convert the request's variables, create the batch loaders anew for every request, and compute the selection
 * below each field of each row.
 */
@ApplicationScoped
class GraphQlEngine {

    private final GraphQL executor;

    @Inject
    GraphQlEngine(GraphQLSchema schema, Schema model, ReadTransaction readTransaction) {
        var engines = new DataFetcherFactory();
        var types = model.getTypes();
        var batched = schema.getCodeRegistry().transform(fetchers -> types.values()
                .forEach(type -> type.getBatchOperations().values().forEach(field -> {
                    var place = FieldCoordinates.coordinates(type.getName(), field.getName());
                    var name = place.toString();
                    BatchLoaderWithContext<Object, Object> batch =
                            engines.getSourceBatchLoader(field, types.get(field.getName()));
                    DataFetcher<?> fetcher = row -> {
                        row.getDataLoaderRegistry()
                                .computeIfAbsent(name, any -> DataLoaderFactory.newDataLoader(batch));
                        return row.getDataLoader(name).load(row.getSource());
                    };
                    fetchers.dataFetcher(place, fetcher);
                })));
        executor = GraphQL.newGraphQL(schema.transformWithoutTypes(lean -> lean.codeRegistry(batched)))
                .instrumentation(readTransaction)
                .defaultDataFetcherExceptionHandler(new ExceptionHandler())
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(input.getGraphQLContext()
                        .<KnownQuery>get(KnownQuery.class)
                        .entry()))
                .build();
    }

    /** Runs the request's operation on this thread, in this request context. */
    ExecutionResult execute(GraphQlRequest request, KnownQuery query) {
        return executor.execute(ExecutionInput.newExecutionInput()
                .query(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .dataLoaderRegistry(new DataLoaderRegistry())
                .graphQLContext(Map.of(KnownQuery.class, query, ReadTransaction.READ_ONLY, request.readOnly()))
                .build());
    }
}
