package portal.kernel;

import jakarta.persistence.EntityManager;
import org.hibernate.query.NativeQuery;

/**
 * Native queries for one column. Hibernate 7.2 caches one plan per execution of {@code createNativeQuery(sql,
 * Integer.class)} under the same hash, because the mapping it makes for a scalar class has no equality; under load,
 * look-ups in that bucket dominate. A column named with its type is found again.
 */
public final class NativeScalars {

    private NativeScalars() {}

    @SuppressWarnings("unchecked")
    public static <T> NativeQuery<T> query(EntityManager entities, String sql, String column, Class<T> type) {
        return entities.createNativeQuery(sql).unwrap(NativeQuery.class).addScalar(column, type);
    }
}
