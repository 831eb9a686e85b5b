package portal.benchmark;

import java.util.Map;
import portal.testsupport.Caller;

/** A page that somebody opens: one query. */
record Page(String name, Caller reader, String query) {

    private static final String ORDERS = """
            { orders(first: 20) { pageInfo { hasNextPage endCursor } nodes { id number status quantity requestedAt
              company { id name } product { id name } assignment { allocatedCount freeCount licenceExpiresAt } } } }""";
    private static final String LEARNERS = """
            { learners(first: 100) { pageInfo { hasNextPage endCursor } nodes { id name email status } } }""";
    private static final String VIEWER = "{ viewer { member { id name roles } } }";

    private static final String ACCESS = "{ viewer { access { allowed reason until } } }";

    static Page access(String name, Caller reader) {
        return new Page(name, reader, ACCESS);
    }

    static Page viewer(Caller reader) {
        return new Page("Viewer", reader, VIEWER);
    }

    static Page orders(String name, Caller reader) {
        return new Page(name, reader, ORDERS);
    }

    static Page learners(Caller reader) {
        return new Page("Learners of a company, 100 rows", reader, LEARNERS);
    }

    Map<String, Object> body() {
        return Map.of("query", query);
    }
}
