package portal.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import portal.tenancy.ReadModel;

/** What was changed inside manage sessions, counted. */
@ReadModel
public class ManagedChanges {

    @Inject
    EntityManager entities;

    /** How many changes each of these sessions made, as far as the scope sees them; sessions without any are left out. */
    public Map<UUID, Integer> counts(Collection<UUID> sessionIds) {
        var counts = new HashMap<UUID, Integer>();
        entities.createQuery("""
                select manageSessionId as session, count(*) as changes from audit_entry
                where manageSessionId in :sessions group by manageSessionId""", Tuple.class)
                .setParameter("sessions", sessionIds)
                .getResultList()
                .forEach(row ->
                        counts.put(row.get("session", UUID.class), Math.toIntExact(row.get("changes", Long.class))));
        return counts;
    }
}
