package portal.web.api;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.*;
import portal.readmodel.NodeSource;
import portal.tenancy.*;

/** Reads any object by its id. Objects that the caller may not read appear not to exist. */
@GraphQLApi
public class NodeApi {

    private static final int AT_MOST = 100;

    @Inject
    @All
    List<NodeSource<?>> sources;

    @Inject
    CurrentScope currentScope;

    @Query
    @AllowedToAnyone
    @Description("The object with this id; null if it does not exist or you may not see it.")
    public Node node(@NonNull @Id @Description("The object's id.") String id) {
        return nodes(List.of(id)).get(0);
    }

    @Query
    @NonNull
    @AllowedToAnyone
    @Description(
            "The objects with these ids, in the same order; null for each one that does not exist or that you may not see.")
    public List<Node> nodes(@NonNull @Id @Description("The objects' ids, at most 100.") List<@NonNull String> ids) {
        if (ids.size() > AT_MOST) {
            throw DomainException.invalid("Ask for at most " + AT_MOST + " objects.", "ids");
        }
        currentScope.require();
        var found = new HashMap<String, Node>();
        byType(ids).forEach((type, uuids) -> load(type, uuids).forEach(node -> found.put(node.getId(), node)));
        var answer = new ArrayList<Node>(ids.size());
        ids.forEach(id -> answer.add(found.get(id)));
        return answer;
    }

    private static Map<IdType, List<UUID>> byType(List<String> ids) {
        var grouped = new EnumMap<IdType, List<UUID>>(IdType.class);
        for (var id : ids) {
            IdType.of(id).ifPresent(type -> grouped.computeIfAbsent(type, any -> new ArrayList<>())
                    .add(type.decode(id).orElseThrow()));
        }
        return grouped;
    }

    private List<? extends Node> load(IdType type, List<UUID> ids) {
        return sources.stream()
                .filter(source -> source.type() == type && currentScope.may(source.permission()))
                .findFirst()
                .<List<? extends Node>>map(source -> source.load(ids))
                .orElse(List.of());
    }
}
