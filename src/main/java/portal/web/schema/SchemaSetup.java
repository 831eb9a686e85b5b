package portal.web.schema;

import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Configures the engine before it builds the schema. */
@ApplicationScoped
class SchemaSetup {

    /**
     * Drops directives that the engine declares for its own annotations, and the scalars that only they use; the schema
     * applies none of them. Those of the GraphQL specification are added when it is built.
     */
    void build(@Observes GraphQLSchema.Builder schema) {
        schema.clearDirectives();
    }
}
