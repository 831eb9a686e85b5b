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

/** What was changed inside manage sessions, counted. */
@ReadModel
public class ManagedChanges {

    @Inject
    EntityManager entities;

    /** What each of these sessions changed, as far as the scope sees it; sessions without any change are left out. */
    public Map<UUID, List<ManagedChange>> of(Collection<UUID> sessionIds) {
        var changes = new HashMap<UUID, List<ManagedChange>>();
        entities.createQuery("""
                select manageSessionId as session, action as action, count(*) as changes from audit_entry
                where among(manageSessionId, :sessions) group by manageSessionId, action order by action""", Tuple.class)
                .setParameter("sessions", sessionIds.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> changes.computeIfAbsent(row.get("session", UUID.class), none -> new ArrayList<>())
                        .add(new ManagedChange(
                                row.get("action", String.class), Math.toIntExact(row.get("changes", Long.class)))));
        return changes;
    }
}
