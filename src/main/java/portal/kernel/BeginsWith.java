package portal.kernel;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** "Begins with" as a range, because under row-level security an index cannot serve LIKE. */
public final class BeginsWith {

    /** Sorts after every character that a text can continue with. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private BeginsWith() {}

    /**
     * Returns the condition that a text has this prefix, ignoring case. The text is a parameter of the statement, never
     * part of it.
     *
     * @param column text that the database has lowered, compared by code point: {@code collate "C"}
     */
    public static Predicate range(CriteriaBuilder criteria, Expression<String> column, String text) {
        var parameters = (HibernateCriteriaBuilder) criteria;
        // The database lowers the prefix too, with the same rules as the column.
        return criteria.and(
                criteria.greaterThanOrEqualTo(column, criteria.lower(parameters.value(text))),
                criteria.lessThan(column, criteria.lower(parameters.value(text + LAST_CHARACTER))));
    }
}
