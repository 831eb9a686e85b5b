package portal.kernel.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import portal.kernel.DomainException;
import portal.kernel.page.Slice.Row;

/**
 * Reads one page of an entity's rows by keyset: it starts at a row's sort value and id instead of counting rows, so that
 * page 1,000 costs what page 1 costs.
 */
public final class KeysetQuery<E> {

    /** The restrictions of a list, on its root. */
    @FunctionalInterface
    public interface Filter<E> {
        List<Predicate> on(CriteriaBuilder criteria, Root<E> root);
    }

    /** The restrictions of a list, on its root, that need sub-queries. */
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

    /** How many rows the whole list has. */
    public int count() {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createQuery(Long.class);
        var root = query.from(type);
        query.select(criteria.count(root))
                .where(filter.on(criteria, query, root).toArray(Predicate[]::new));
        return Math.toIntExact(entities.createQuery(query).getSingleResult());
    }

    /** One page in the given order, with the id of a row and its sort value read by the two functions. */
    public Slice<E> page(
            PageRequest page,
            SortField sort,
            SortDirection direction,
            Function<E, UUID> id,
            Function<E, Object> value) {
        var order = sort.name() + ' ' + direction;
        boolean ascending = (direction == SortDirection.ASC) != page.backward();
        var found = new ArrayList<>(select(page, sort, order, ascending));
        boolean more = found.size() > page.size();
        if (more) {
            found.remove(found.size() - 1);
        }
        if (page.backward()) {
            Collections.reverse(found);
        }
        var rows = found.stream()
                .map(row -> new Row<>(row, new Cursor(order, String.valueOf(value.apply(row)), id.apply(row)).encode()))
                .toList();
        boolean started = page.cursor() != null;
        return new Slice<>(rows, page.backward() ? started : more, page.backward() ? more : started);
    }

    private List<E> select(PageRequest page, SortField sort, String order, boolean ascending) {
        var criteria = entities.getCriteriaBuilder();
        CriteriaQuery<E> query = criteria.createQuery(type);
        Root<E> root = query.from(type);
        var predicates = new ArrayList<>(filter.on(criteria, query, root));
        if (page.cursor() != null) {
            var cursor = Cursor.decode(page.cursor(), order, page.cursorField());
            predicates.add(beyond(criteria, root, sort, cursor, ascending, page.cursorField()));
        }
        Path<?> key = root.get(sort.attribute());
        Path<?> tieBreaker = root.get("id");
        query.where(predicates.toArray(Predicate[]::new));
        query.orderBy(
                ascending ? criteria.asc(key) : criteria.desc(key),
                ascending ? criteria.asc(tieBreaker) : criteria.desc(tieBreaker));
        return entities.createQuery(query).setMaxResults(page.size() + 1).getResultList();
    }

    /**
     * {@code (key, id) > (value, cursor's)}, compared as rows: an index is entered at exactly that place, also where
     * thousands of rows share one key, as licences of one assignment share their end.
     */
    private Predicate beyond(
            CriteriaBuilder criteria, Root<E> root, SortField sort, Cursor cursor, boolean ascending, String field) {
        var sql = (HibernateCriteriaBuilder) criteria;
        return criteria.isTrue(sql.sql(
                ascending ? "((?, ?) > (?, ?))" : "((?, ?) < (?, ?))",
                Boolean.class,
                root.get(sort.attribute()),
                root.get("id"),
                sql.value(parse(sort, cursor, field)),
                sql.value(cursor.id())));
    }

    private static Comparable<?> parse(SortField sort, Cursor cursor, String field) {
        try {
            return sort.parse().apply(cursor.value());
        } catch (RuntimeException malformed) {
            throw DomainException.invalid("This cursor does not belong to this list and order.", field);
        }
    }
}
