package portal.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.kernel.IdType;
import portal.kernel.Node;
import portal.tenancy.Permission;

/** Reads one capability's objects by id, for {@code node} and {@code nodes}. */
public interface NodeSource<V extends Node> {

    IdType type();

    /** Returns the permission that reading these objects needs. */
    Permission permission();

    /** Returns those of these objects that the scope may see, in any order. */
    List<V> load(Collection<UUID> ids);

    /** Returns the object with this UUID, which the caller has just created or changed. */
    default V find(UUID id) {
        return load(List.of(id)).get(0);
    }

    /** Returns the objects with these UUIDs, in their order; all of them must be visible. */
    default List<V> findAll(List<UUID> ids) {
        var found = load(ids).stream().collect(Collectors.toMap(Node::getId, Function.identity()));
        return ids.stream().map(id -> found.get(type().encode(id))).toList();
    }

    /** Returns the object with this public id; empty if it does not exist or is hidden. */
    default Optional<V> findOne(String publicId) {
        return type().decode(publicId).flatMap(id -> load(List.of(id)).stream().findFirst());
    }
}
