package portal.web.limits;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/**
 * Limits the shape of a query's text. Checked before validation, which can itself be made expensive. Each part of the
 * text is visited once, however often fragments repeat it.
 */
public final class QueryShape {

    private static final String INTROSPECTION = "__";

    /** The depth of a part of a query, and its number of fields with fragments expanded. */
    private record Extent(int depth, long fields) {

        static final Extent NONE = new Extent(0, 0);

        Extent beside(Extent other) {
            return new Extent(Math.max(depth, other.depth), fields + other.fields);
        }

        Extent below(int levels) {
            return new Extent(depth + levels, fields + 1);
        }
    }

    private final GraphQlLimits limits;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Extent> measured = new HashMap<>();
    private int aliases;

    private QueryShape(Document document, GraphQlLimits limits) {
        this.limits = limits;
        this.fragments = NodeUtil.getFragmentsByName(document);
    }

    /** Refuses a query beyond the limits with QUERY_TOO_COMPLEX. */
    public static void check(Document document, GraphQlLimits limits) {
        var shape = new QueryShape(document, limits);
        shape.fragments.keySet().forEach(shape::fragment);
        document.getDefinitionsOfType(OperationDefinition.class).forEach(shape::operation);
    }

    private void operation(OperationDefinition operation) {
        directives(operation);
        operation.getVariableDefinitions().forEach(this::directives);
        within(selection(operation.getSelectionSet()));
    }

    private Extent fragment(String name) {
        var known = measured.get(name);
        var fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? Extent.NONE : known;
        }
        // Recursive fragments have no extent; validation refuses them.
        measured.put(name, Extent.NONE);
        directives(fragment);
        var extent = within(selection(fragment.getSelectionSet()));
        measured.put(name, extent);
        return extent;
    }

    private Extent selection(SelectionSet selections) {
        var extent = Extent.NONE;
        if (selections == null) {
            return extent;
        }
        var named = new HashMap<String, Integer>();
        for (var selection : selections.getSelections()) {
            directives((DirectivesContainer<?>) selection);
            if (selection instanceof Field field) {
                if (named.merge(field.getName(), 1, Integer::sum) > limits.repeats()) {
                    throw tooComplex("One selection names the same field more than " + limits.repeats() + " times.");
                }
                extent = extent.beside(field(field));
            } else if (selection instanceof InlineFragment inline) {
                extent = extent.beside(selection(inline.getSelectionSet()));
            } else if (selection instanceof FragmentSpread spread) {
                extent = extent.beside(fragment(spread.getName()));
            }
        }
        return extent;
    }

    private Extent field(Field field) {
        if (field.getAlias() != null && ++aliases > limits.aliases()) {
            throw tooComplex("The query has more than " + limits.aliases() + " aliases.");
        }
        var below = selection(field.getSelectionSet());
        return below.below(field.getName().startsWith(INTROSPECTION) ? -below.depth() : 1);
    }

    private void directives(DirectivesContainer<?> place) {
        List<Directive> directives = place.getDirectives();
        if (directives.size() > limits.directives()) {
            throw tooComplex("One place of the query has more than " + limits.directives() + " directives.");
        }
    }

    private Extent within(Extent extent) {
        if (extent.depth() > limits.depth()) {
            throw tooComplex("The query is deeper than " + limits.depth() + " fields.");
        }
        if (extent.fields() > limits.fields()) {
            throw tooComplex("The query has more than " + limits.fields() + " fields.");
        }
        return extent;
    }

    private static ProtocolException tooComplex(String message) {
        return new ProtocolException(Code.QUERY_TOO_COMPLEX, message);
    }
}
