package portal.kernel.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Reads one page of an entity's rows by keyset: it starts at a row's sort value and id instead of counting rows, so
 * that page 1,000 costs the same as page 1.
 */
public final class KeysetQuery<E> {

    /** Restrictions of a list on its root. */
    @FunctionalInterface
    public interface Filter<E> {
        List<Predicate> on(CriteriaBuilder criteria, Root<E> root);
    }

    /** Restrictions of a list on its root that need sub-queries. */
    @FunctionalInterface
    public interface Restriction<E> {
        List<Predicate> on(CriteriaBuilder criteria, CriteriaQuery<?> query, Root<E> root);
    }

    private final EntityManager entities;
    private final Class<E> type;
    private final Restriction<E> filter;

    public KeysetQuery(EntityManager entities, Class<E> type, Filter<E> filter) {
        this(entities, type, (criteria, query, root) -> filter.on(criteria, root));
    }

    public KeysetQuery(EntityManager entities, Class<E> type, Restriction<E> filter) {
        this.entities = entities;
        this.type = type;
        this.filter = filter;
    }

    /** Returns how many rows the whole list has. */
    public int count() {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createQuery(Long.class);
        var root = query.from(type);
        // If no key is a single column, nothing else can be counted.
        query.select(((HibernateCriteriaBuilder) criteria).count())
                .where(filter.on(criteria, query, root).toArray(Predicate[]::new));
        return Math.toIntExact(entities.createQuery(query).getSingleResult());
    }

    /** Returns one page in the given order; the two functions read a row's id and sort value. */
    public Slice<E> page(
            PageRequest page,
            SortField sort,
            SortDirection direction,
            Function<E, UUID> id,
            Function<E, Object> value) {
        return page(page, sort, direction, "id", id, value);
    }

    /** Returns one page of rows without an id, whose sort values differ unless this attribute is equal. */
    public Slice<E> page(
            PageRequest page,
            SortField sort,
            SortDirection direction,
            String within,
            Function<E, UUID> id,
            Function<E, Object> value) {
        var order = sort.name() + ' ' + direction;
        boolean ascending = (direction == SortDirection.ASC) != page.backward();
        return Slice.of(page, order, select(page, sort, within, order, ascending), id, value);
    }

    private List<E> select(PageRequest page, SortField sort, String within, String order, boolean ascending) {
        var criteria = entities.getCriteriaBuilder();
        CriteriaQuery<E> query = criteria.createQuery(type);
        Root<E> root = query.from(type);
        var predicates = new ArrayList<>(filter.on(criteria, query, root));
        Path<?> key = root.get(sort.attribute());
        Path<?> tieBreaker = root.get(within);
        page.position(order, sort.parse())
                .ifPresent(at -> predicates.add(beyond(criteria, key, tieBreaker, at, ascending)));
        query.where(predicates.toArray(Predicate[]::new));
        query.orderBy(
                ascending ? criteria.asc(key) : criteria.desc(key),
                ascending ? criteria.asc(tieBreaker) : criteria.desc(tieBreaker));
        return entities.createQuery(query).setMaxResults(page.size() + 1).getResultList();
    }

    /**
     * Builds {@code (key, id) > (value, id of the position)} as a row comparison: the index is entered at exactly that
     * place, even if thousands of rows share one key, as licences of one assignment share their end.
     */
    private static Predicate beyond(
            CriteriaBuilder criteria, Path<?> key, Path<?> tieBreaker, Position<Comparable<?>> at, boolean ascending) {
        var sql = (HibernateCriteriaBuilder) criteria;
        return criteria.isTrue(sql.sql(
                ascending ? "((?, ?) > (?, ?))" : "((?, ?) < (?, ?))",
                Boolean.class,
                key,
                tieBreaker,
                sql.value(at.key()),
                sql.value(at.id())));
    }
}
