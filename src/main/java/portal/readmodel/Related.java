package portal.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.kernel.IdType;
import portal.kernel.Node;
import portal.tenancy.CurrentScope;

/** Loads the objects that the rows of one page refer to, at once. Hidden objects are null, not an error. */
@ApplicationScoped
public class Related {

    @Inject
    CurrentScope currentScope;

    /** Returns the object that each row's key refers to, or null; in the order of the rows. */
    public <R, V extends Node> List<V> to(List<R> rows, Function<R, UUID> key, NodeSource<V> source) {
        var ids = rows.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
        if (ids.isEmpty() || !currentScope.may(source.permission())) {
            return Collections.nCopies(rows.size(), null);
        }
        IdType type = source.type();
        var found = source.load(ids).stream().collect(Collectors.toMap(Node::getId, Function.identity()));
        return rows.stream().map(row -> found.get(type.encode(key.apply(row)))).collect(Collectors.toList());
    }
}
