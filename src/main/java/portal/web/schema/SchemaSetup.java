package portal.web.schema;

import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What the engine has to be told before it builds the schema. */
@ApplicationScoped
class SchemaSetup {

    /**
     * Drops the directives that the engine declares for annotations of its own, and with them the scalars that only they
     * use. The schema applies none of them. Those of the GraphQL specification are added when it is built.
     */
    void build(@Observes GraphQLSchema.Builder schema) {
        schema.clearDirectives();
    }
}
