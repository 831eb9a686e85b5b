package portal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import portal.testsupport.Crowd;
import portal.testsupport.Lists;

/**
 * A page of each list is read from an index in the list's order, under row-level security, and at ten times the data by the
 * same plan: also for a company of thousands among a thousand small ones. Orders have a test of their own besides.
 */
@QuarkusTest
class ListPlansTest {

    private static final int FEW = 2_000;

    /** Sums in the order of days, which no row has; their plan is RenewalPipelineTest's, their statements StatementCountTest's. */
    private static final Set<String> REPORTS = Set.of("Query.renewalPipeline");

    @Inject
    GraphQLSchema schema;

    @Test
    void everyListIsReadByAnIndexAtEverySize() {
        var crowd = Crowd.get();
        var asked = new TreeSet<String>();
        var findings = new SoftAssertions();
        for (int more : List.of(FEW, FEW * 9)) {
            crowd.add(more);
            new ListReads(crowd)
                    .byReader()
                    .forEach((reader, reads) -> reads.forEach(read -> {
                        read.check(reader, findings);
                        asked.addAll(read.lists(schema));
                    }));
        }
        findings.assertAll();
        assertThat(asked).isEqualTo(lists());
    }

    @Test
    void aPageOfOneHundredRowsCostsAsManyStatementsAsOneOfTen() {
        var crowd = Crowd.get();
        crowd.add(FEW / 4);
        Set<String> longer = new TreeSet<>();
        var findings = new SoftAssertions();
        new ListReads(crowd)
                .byReader()
                .forEach((reader, reads) -> reads.forEach(read -> {
                    if (read.countsTheSame(reader, findings)) {
                        longer.addAll(read.lists(schema));
                    }
                }));
        findings.assertAll();
        assertThat(longer).as("lists of which more than ten rows were read").isEqualTo(lists());
    }

    /** Derived from the schema, so that none is forgotten. */
    private Set<String> lists() {
        var lists = Lists.of(schema);
        assertThat(lists.removeAll(REPORTS)).isTrue();
        return lists;
    }
}
