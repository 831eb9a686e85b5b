package portal.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Reads all rows with given keys in one statement, whose text does not depend on the number of keys. */
public final class ByKeys {

    private ByKeys() {}

    /** Returns those of these rows that row-level security shows, in any order. */
    public static <E> List<E> find(EntityManager entities, Class<E> type, Collection<UUID> ids) {
        return find(entities, type, "id", ids, (criteria, row) -> criteria.conjunction());
    }

    /** Returns the rows whose attribute is one of these keys and that satisfy a further condition. */
    public static <E> List<E> find(
            EntityManager entities,
            Class<E> type,
            String attribute,
            Collection<UUID> keys,
            BiFunction<CriteriaBuilder, Root<E>, Predicate> condition) {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createQuery(type);
        var row = query.from(type);
        var among = Among.of(criteria, row.get(attribute), keys.toArray(UUID[]::new));
        return entities.createQuery(query.select(row).where(among, condition.apply(criteria, row)))
                .getResultList();
    }
}
