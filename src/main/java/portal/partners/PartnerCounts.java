package portal.partners;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.tenancy.TenantEntity;

/** Counts the rows that each partner has of one kind, in one statement, as far as the scope may see them. */
public final class PartnerCounts {

    private PartnerCounts() {}

    public static List<Integer> of(
            EntityManager entities, Class<? extends TenantEntity> kind, List<PartnerView> partners) {
        var ids = partners.stream().map(PartnerView::partnerId).toList();
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createTupleQuery();
        var row = query.from(kind);
        var partner = row.<UUID>get("partnerId");
        query.multiselect(partner, criteria.count(row)).where(partner.in(ids)).groupBy(partner);
        var counted = entities.createQuery(query).getResultList().stream()
                .collect(Collectors.toMap(tuple -> tuple.get(0, UUID.class), PartnerCounts::count));
        return ids.stream().map(id -> counted.getOrDefault(id, 0)).toList();
    }

    private static Integer count(Tuple tuple) {
        return Math.toIntExact(tuple.get(1, Long.class));
    }
}
