package portal.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Reads all rows of some keys at once. The keys are one value, an array: a statement with a list of them would be another
 * one for each number of rows, and be made anew each time.
 */
public final class ByKeys {

    private ByKeys() {}

    /** The rows among these that row-level security shows, in any order. */
    public static <E> List<E> find(EntityManager entities, Class<E> type, Collection<UUID> ids) {
        return find(entities, type, "id", ids, (criteria, row) -> criteria.conjunction());
    }

    /** The rows of which an attribute is among these keys, and which satisfy a further condition. */
    public static <E> List<E> find(
            EntityManager entities,
            Class<E> type,
            String attribute,
            Collection<UUID> keys,
            BiFunction<CriteriaBuilder, Root<E>, Predicate> condition) {
        var criteria = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
        var query = criteria.createQuery(type);
        var row = query.from(type);
        var among = criteria.isTrue(criteria.sql(
                "(? = any (?))", Boolean.class, row.get(attribute), criteria.value(keys.toArray(UUID[]::new))));
        return entities.createQuery(query.select(row).where(among, condition.apply(criteria, row)))
                .getResultList();
    }
}
