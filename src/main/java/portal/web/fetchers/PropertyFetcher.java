package portal.web.fetchers;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Supplier;

/**
 * Reads a plain property of a view. The engine's own fetcher computes the selection below each value twice, which the
 * portal never uses.
 */
final class PropertyFetcher implements LightDataFetcher<Object>, PlugableDataFetcher<Object> {

    private final Method getter;
    private final FieldHelper form;
    private final boolean asItIs;

    private PropertyFetcher(Field field, Method getter) {
        this.getter = getter;
        this.form = new FieldHelper(field);
        this.asItIs = isServedAsItIs(field);
    }

    /** Returns the fetcher of a getter property that is neither a map nor adapted; otherwise null. */
    static PropertyFetcher of(Field field, Reference owner) {
        boolean map = field.hasWrapper() && field.getWrapper().isMap();
        if (field.getMethodName() == null || map || isAdapted(field)) {
            return null;
        }
        try {
            var view = ClassloadingService.get().loadClass(owner.getClassName());
            return new PropertyFetcher(field, view.getMethod(field.getMethodName()));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isAdapted(Field field) {
        var type = field.getReference();
        return field.isAdaptingWith() || field.isAdaptingTo() || type.isAdaptingWith() || type.isAdaptingTo();
    }

    /** Dates and the like become text in an answer; objects, numbers and text need no conversion. */
    private static boolean isServedAsItIs(Field field) {
        var type = field.getReference();
        return type.getType() != ReferenceType.SCALAR || type.getClassName().equals(type.getGraphQLClassName());
    }

    @Override
    public Object get(GraphQLFieldDefinition definition, Object view, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        try {
            var value = getter.invoke(view);
            return asItIs || value == null ? value : form.transformOrAdaptResponse(value, environment.get());
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
}
