package portal.kernel;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.type.StandardBasicTypes;

/**
 * Adds the HQL function {@code among(value, array)}: true if the array, a single parameter, contains the value. With
 * {@code in} lists, each list length would be another statement, planned and cached separately.
 */
public final class Among implements FunctionContributor {

    private static final String NAME = "among";

    /**
     * Returns the condition that a value is one of these; false if there are none. A single value is compared with
     * {@code =}, so that an index can supply the order of its further columns.
     */
    public static Predicate of(CriteriaBuilder criteria, Expression<?> value, Object[] values) {
        var sql = (HibernateCriteriaBuilder) criteria;
        return criteria.isTrue(
                values.length == 1
                        ? sql.sql("(? = ?)", Boolean.class, value, sql.value(values[0]))
                        : sql.function(NAME, Boolean.class, value, sql.value(values)));
    }

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        var bool = contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        contributions.getFunctionRegistry().registerPattern(NAME, "(?1 = any (?2))", bool);
    }
}
