package portal.badinput;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations with an input and the fields of their inputs, read from the published schema. */
final class InputSchema {

    /** A field somewhere in an operation's input: its declaration, such as LearnerInput.email, and the way to it. */
    record InputField(String operation, String declaration, List<String> path) {

        String name() {
            return path.get(path.size() - 1);
        }

        @Override
        public String toString() {
            return operation + ' ' + String.join(".", path);
        }
    }

    private final TypeDefinitionRegistry schema = new SchemaParser()
            .parse(Path.of("frontend-schema", "schema.graphql").toFile());

    /** The names of all mutations, and of the queries that take an input. */
    List<String> operations() {
        return Stream.of("Mutation", "Query")
                .flatMap(type -> fields(type).stream())
                .filter(field -> input(field).isPresent())
                .map(FieldDefinition::getName)
                .toList();
    }

    List<String> mutations() {
        return fields("Mutation").stream().map(FieldDefinition::getName).toList();
    }

    /** Every field of every operation's input. */
    List<InputField> inputFields() {
        var found = new ArrayList<InputField>();
        for (var type : List.of("Mutation", "Query")) {
            for (var field : fields(type)) {
                input(field).ifPresent(input -> collect(field.getName(), input, List.of(), found));
            }
        }
        return found;
    }

    private void collect(String operation, InputObjectTypeDefinition input, List<String> way, List<InputField> found) {
        for (var value : input.getInputValueDefinitions()) {
            var path = new ArrayList<>(way);
            path.add(value.getName());
            found.add(new InputField(operation, input.getName() + '.' + value.getName(), List.copyOf(path)));
            if (isList(value.getType())) {
                path.add("0");
            }
            inputType(value.getType()).ifPresent(nested -> collect(operation, nested, path, found));
        }
    }

    private List<FieldDefinition> fields(String type) {
        return schema.getType(type, ObjectTypeDefinition.class).orElseThrow().getFieldDefinitions();
    }

    private Optional<InputObjectTypeDefinition> input(FieldDefinition field) {
        return field.getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals("input"))
                .findFirst()
                .flatMap(argument -> inputType(argument.getType()));
    }

    private Optional<InputObjectTypeDefinition> inputType(Type<?> type) {
        return schema.getType(name(type), InputObjectTypeDefinition.class);
    }

    private static boolean isList(Type<?> type) {
        return type instanceof NonNullType nonNull ? isList(nonNull.getType()) : type instanceof ListType;
    }

    private static String name(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return name(nonNull.getType());
        }
        return type instanceof ListType list ? name(list.getType()) : ((TypeName) type).getName();
    }
}
