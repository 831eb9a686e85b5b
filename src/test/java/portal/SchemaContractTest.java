package portal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published schema is the one that is served. */
@Tag("java")
@QuarkusTest
class SchemaContractTest {

    private static final Path PUBLISHED = Path.of("frontend-schema", "schema.graphql");

    @Inject
    GraphQLSchema schema;

    /** {@code -Dportal.schema.write=true} rewrites the file. */
    @Test
    void thePublishedSchemaIsTheOneThatIsServed() throws IOException {
        var served = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeIntrospectionTypes(false)
                        .includeDirectiveDefinitions(false)
                        .includeSchemaDefinition(false))
                .print(schema);
        if (Boolean.getBoolean("portal.schema.write")) {
            Files.writeString(PUBLISHED, served);
        }
        assertThat(Files.readString(PUBLISHED)).isEqualTo(served);
    }
}
