package portal.kernel;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** "Begins with" as a range, because an index that row-level security lets through knows no LIKE. */
public final class BeginsWith {

    /** Sorts behind everything that a text can go on with. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private BeginsWith() {}

    /**
     * Rows whose text begins like this, whatever its case. The text is a parameter of the statement, never part of it.
     *
     * @param column text that the database has lowered, compared by code point: {@code collate "C"}
     */
    public static Predicate range(CriteriaBuilder criteria, Expression<String> column, String text) {
        var parameters = (HibernateCriteriaBuilder) criteria;
        // The database lowers this side too: its idea of lower case is the one that the column is stored in.
        return criteria.and(
                criteria.greaterThanOrEqualTo(column, criteria.lower(parameters.value(text))),
                criteria.lessThan(column, criteria.lower(parameters.value(text + LAST_CHARACTER))));
    }
}
