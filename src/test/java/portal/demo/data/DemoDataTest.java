package portal.demo.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.demo.DemoClock;
import portal.demo.identity.Personas;
import portal.demo.mail.ReceivedMail;
import portal.mail.MailRelay;
import portal.testsupport.Caller;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;

/** The demo's first start and every later one, without the demo around it. */
@QuarkusTest
@TestProfile(DemoDataTest.OnAnEmptyDatabase.class)
class DemoDataTest {

    /** Makes this test have a portal of its own. */
    public static class OnAnEmptyDatabase implements QuarkusTestProfile {}

    @Inject
    DemoData data;

    @Inject
    DemoClock clock;

    @Inject
    MailRelay relay;

    @BeforeEach
    void started() {
        data.run();
    }

    @Test
    void endsInRealTime() {
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void leavesNothingToBeSentLater() {
        var before = history();

        relay.drain();

        assertThat(history()).isEqualTo(before).hasSizeGreaterThan(40);
        assertThat(before)
                .extracting(ReceivedMail::date)
                .allMatch(date -> date.isBefore(Instant.now().minus(12, ChronoUnit.HOURS)));
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        var mails = history();
        var orders = orders(Caller.of(Personas.PAULA));

        data.goToTheStart();
        data.run();

        assertThat(history()).isEqualTo(mails);
        assertThat(orders(Caller.of(Personas.PAULA))).isEqualTo(orders).isEqualTo(10);
    }

    @Test
    void everyPersonaHasAPlace() {
        for (var persona : Personas.ALL) {
            List<String> memberships = Caller.of(persona).run("Viewer").data("viewer.memberships.memberId");
            assertThat(memberships).as(persona.username()).hasSize(persona == Personas.MIA ? 2 : 1);
        }
    }

    /** As src/demo/README.md says. */
    @Test
    void tellsOfADistributorEightCompaniesFourHundredLearnersAndOrdersInEveryState() {
        var resellers = Caller.of(Personas.DORA).run("Partners");
        assertThat(resellers.<List<Integer>>data("partners.edges.node.resellerCount"))
                .containsExactly(2, 0, 0);
        var shown = Caller.of(Personas.DORA).run("ResellerCompanies");
        assertThat(shown.<List<String>>data("resellerCompanies.edges.node.name"))
                .containsExactly("Alder Clinics", "Birch Logistics", "Elm Robotics", "Hazel Media");

        var companies = Caller.of(Personas.OLIVIA).run("Companies");
        assertThat(companies.<List<String>>data("companies.edges.node.timeZone"))
                .hasSize(8)
                .satisfies(zones -> assertThat(Set.copyOf(zones)).hasSize(5));
        assertThat(Rows.count("select count(*) from membership where roles = array ['LEARNER']"))
                .isEqualTo(400);
        assertThat(Superuser.texts("select distinct array_to_string(deliveries, '+') from product"))
                .containsExactlyInAnyOrder("SEATS", "SEATS+LICENCE_FILE", "TOKEN");
        assertThat(Superuser.texts("select distinct status from licence_order"))
                .containsExactlyInAnyOrder("REQUESTED", "ASSIGNED", "REJECTED", "WITHDRAWN", "REFUNDED");
    }

    @Test
    void everybodyIsKnownByName() {
        for (var persona : List.of(Personas.OLIVIA, Personas.VERA, Personas.RITA, Personas.LENA)) {
            var viewer = Caller.of(persona).run("Viewer");
            assertThat(viewer.<String>data("viewer.member.name")).isEqualTo(persona.name());
        }
    }

    @Test
    void whoseLicencesHaveExpiredStillHasSomethingToAskFor() {
        var lars = Caller.of(Personas.LARS);
        assertThat(lars.run("Assignments").<List<String>>data("assignments.edges.node.status"))
                .containsExactly("EXPIRED");
        assertThat(lars.run("Orders").<List<String>>data("orders.edges.node.status"))
                .contains("REQUESTED");
    }

    /** As the walk-through of src/demo/README.md needs. */
    @Test
    void learnersWhoseLicencesAreOverCanBeRenewedWithLicencesThatNobodyHolds() {
        var chen = Caller.of(Personas.CHEN);
        var product = chen.run("Products").<List<Map<String, String>>>data("products.edges.node").stream()
                .filter(each -> each.get("code").equals("PHISH-BASIC"))
                .map(each -> each.get("id"))
                .findFirst()
                .orElseThrow();
        assertThat(chen.run("Learners", "filter", Map.of("licence", "EXPIRED", "productId", product))
                        .<Integer>data("learners.totalCount"))
                .isEqualTo(9);
        assertThat(chen.run("Assignments", "filter", Map.of("available", true, "productId", product))
                        .<List<Integer>>data("assignments.edges.node.freeCount"))
                .containsExactly(15);
    }

    @Test
    void licencesAreAboutToEndExpiredAndFarFromIt() {
        var alder = Caller.of(Personas.CARLA).run("Assignments");
        List<String> ends = alder.data("assignments.edges.node.licenceExpiresAt");
        assertThat(ends)
                .anyMatch(end -> Instant.parse(end).isBefore(Instant.now().plus(5, ChronoUnit.DAYS)));
        assertThat(alder.<List<String>>data("assignments.edges.node.status")).containsOnly("ACTIVE");

        List<String> birch = Caller.of(Personas.CHEN).run("Assignments").data("assignments.edges.node.status");
        assertThat(birch).containsExactly("ACTIVE", "ACTIVE", "ACTIVE", "EXPIRED");
    }

    private static int orders(Caller caller) {
        return caller.run("Orders").data("orders.totalCount");
    }

    /** All mails but the operator's own invitation, which the product sends at start, outside the demo's history. */
    private static List<ReceivedMail> history() {
        return PortalServers.mail().messages().stream()
                .filter(mail -> !mail.isTo(Personas.OLIVIA.email()))
                .toList();
    }
}
