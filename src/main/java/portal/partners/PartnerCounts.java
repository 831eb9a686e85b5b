package portal.partners;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.kernel.Among;

/** Counts each partner's rows of one kind in one statement, as far as the scope may see them. */
public final class PartnerCounts {

    private PartnerCounts() {}

    public static List<Integer> of(EntityManager entities, Class<?> kind, List<PartnerView> partners) {
        var ids = partners.stream().map(PartnerView::partnerId).toList();
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createTupleQuery();
        var row = query.from(kind);
        var partner = row.<UUID>get("partnerId");
        query.multiselect(partner, criteria.count(row))
                .where(Among.of(criteria, partner, ids.toArray(UUID[]::new)))
                .groupBy(partner);
        var counted = entities.createQuery(query).getResultList().stream()
                .collect(Collectors.toMap(tuple -> tuple.get(0, UUID.class), PartnerCounts::count));
        return ids.stream().map(id -> counted.getOrDefault(id, 0)).toList();
    }

    /**
     * Counts rows that the operator may count but not read.
     *
     * @param counting selects {@code partner} and {@code counted} for {@code :partners} with a database function
     */
    @SuppressWarnings("unchecked")
    public static List<Integer> by(EntityManager entities, String counting, List<PartnerView> partners) {
        var ids = partners.stream().map(PartnerView::partnerId).toList();
        List<Tuple> rows = entities.createNativeQuery(counting, Tuple.class)
                .setParameter("partners", ids.toArray(UUID[]::new))
                .getResultList();
        var counted = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("partner", UUID.class), row -> row.get("counted", Integer.class)));
        return ids.stream().map(id -> counted.getOrDefault(id, 0)).toList();
    }

    private static Integer count(Tuple tuple) {
        return Math.toIntExact(tuple.get(1, Long.class));
    }
}
