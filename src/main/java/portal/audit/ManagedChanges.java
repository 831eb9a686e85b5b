package portal.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import portal.readmodel.ReadModel;

/** Counts the changes made inside manage sessions. */
@ReadModel
public class ManagedChanges {

    @Inject
    EntityManager entities;

    /** Returns the changes of each session that the scope may see; sessions without changes are left out. */
    public Map<UUID, List<ManagedChange>> of(Collection<UUID> sessionIds) {
        var changes = new HashMap<UUID, List<ManagedChange>>();
        entities.createQuery("""
                select manageSessionId as session, action as action, count(*) as changes from AuditEntry
                where among(manageSessionId, :sessions) group by manageSessionId, action order by action""", Tuple.class)
                .setParameter("sessions", sessionIds.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> changes.computeIfAbsent(row.get("session", UUID.class), none -> new ArrayList<>())
                        .add(new ManagedChange(
                                row.get("action", String.class), Math.toIntExact(row.get("changes", Long.class)))));
        return changes;
    }
}
