package portal.testsupport;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lists of a schema: each field that answers with a connection, as Type.field. */
public final class Lists {

    private static final String CONNECTION = "Connection";

    private Lists() {}

    public static Set<String> of(GraphQLSchema schema) {
        var lists = new TreeSet<String>();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object) {
                object.getFieldDefinitions().stream()
                        .filter(field -> isConnection(field.getType()))
                        .forEach(field -> lists.add(object.getName() + '.' + field.getName()));
            }
        }
        return lists;
    }

    /** Returns the lists that an operation file asks for. */
    public static Set<String> askedBy(String operation, Map<String, Object> variables, GraphQLSchema schema) {
        var lists = new TreeSet<String>();
        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(Parser.parse(Operations.text(operation)))
                .variables(variables)
                .build()
                .visitPreOrder(new QueryVisitorStub() {
                    @Override
                    public void visitField(QueryVisitorFieldEnvironment visited) {
                        var field = visited.getFieldDefinition();
                        if (isConnection(field.getType())) {
                            var parent = GraphQLTypeUtil.unwrapAll(visited.getParentType());
                            lists.add(parent.getName() + '.' + field.getName());
                        }
                    }
                });
        return lists;
    }

    private static boolean isConnection(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type).getName().endsWith(CONNECTION);
    }
}
