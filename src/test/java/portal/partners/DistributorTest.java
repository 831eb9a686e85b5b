package portal.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Together;

/** A distributor reads its resellers, and their companies' names where they allow it. */
@QuarkusTest
class DistributorTest {

    private static Answer change(TestPartner partner, TestPartner distributor) {
        return TestWorld.operator()
                .mutate(
                        "ChangeDistributor",
                        "partnerId",
                        partner.id(),
                        "distributorId",
                        distributor == null ? null : distributor.id());
    }

    private static List<String> companyNames(TestPartner distributor, TestPartner reseller) {
        return distributor
                .manager()
                .run("ResellerCompanies", "filter", Map.of("resellerId", reseller.id()))
                .data("resellerCompanies.edges.node.name");
    }

    private static int companyCount(TestPartner distributor, TestPartner reseller) {
        List<Map<String, Object>> partners =
                distributor.manager().run("Partners").data("partners.edges.node");
        return partners.stream()
                .filter(partner -> partner.get("id").equals(reseller.id()))
                .map(partner -> (Integer) partner.get("companyCount"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOperatorNamesTheDistributorAtCreationOrLater() {
        var distributor = TestWorld.partner();
        var created = TestWorld.operator()
                .mutate(
                        "CreatePartner",
                        "name",
                        "Reseller",
                        "manager",
                        TestWorld.invitee(TestWorld.person("reseller", OrgType.PARTNER)),
                        "distributorId",
                        distributor.id());
        assertThat(created.<String>done("partner.distributor.id")).isEqualTo(distributor.id());
        assertThat(created.<String>done("partner.distributorAccess")).isEqualTo("DENIED");

        var other = TestWorld.partner();
        assertThat(change(other, distributor).<String>done("partner.distributor.id"))
                .isEqualTo(distributor.id());
        assertThat(change(other, null).<Object>done("partner.distributor")).isNull();
    }

    @Test
    void aResellerCannotHaveResellers() {
        var distributor = TestWorld.partner();
        var reseller = TestWorld.partner().resellFor(distributor);
        var third = TestWorld.partner();

        var below = change(third, reseller);
        assertThat(below.refusal()).isEqualTo("CONFLICT");
        assertThat(below.refusedField()).containsExactly("distributorId");
        var above = change(distributor, third);
        assertThat(above.refusal()).isEqualTo("CONFLICT");
        assertThat(above.refusedField()).containsExactly("partnerId");
        assertThat(change(third, third).refusal()).isEqualTo("CONFLICT");
        assertThat(TestWorld.operator()
                        .mutate(
                                "CreatePartner",
                                "name",
                                "Below",
                                "manager",
                                TestWorld.invitee(TestWorld.person("below", OrgType.PARTNER)),
                                "distributorId",
                                reseller.id())
                        .refusal())
                .isEqualTo("CONFLICT");
    }

    @Test
    void aSecondLevelCannotEvenBeStored() {
        var distributor = TestWorld.partner();
        var reseller = TestWorld.partner().resellFor(distributor);
        var third = TestWorld.partner();
        for (var pair : List.of(List.of(third, reseller), List.of(distributor, third), List.of(third, third))) {
            assertThatThrownBy(() -> Superuser.execute(
                            "update partner set parent_id = ? where id = ?",
                            Rows.uuid(IdType.PARTNER, pair.get(1).id()),
                            Rows.uuid(IdType.PARTNER, pair.get(0).id())))
                    .hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class);
        }
    }

    @RepeatedTest(3)
    void simultaneousChangesMakeNoSecondLevelEither() {
        var first = TestWorld.partner();
        var second = TestWorld.partner();
        var third = TestWorld.partner();
        var answers = Together.all(List.<Callable<Answer>>of(
                () -> change(first, second), () -> change(second, third), () -> change(third, first)));
        assertThat(answers.stream().filter(answer -> answer.userErrors().isEmpty()))
                .as("%s", answers.stream().map(Answer::body).toList())
                .hasSize(1);
    }

    @Test
    void aDistributorListsItsResellersAndAResellerSeesItsDistributor() {
        var distributor = TestWorld.partner();
        var reseller = TestWorld.partner().resellFor(distributor);
        TestWorld.partner();

        assertThat(distributor.manager().run("Partners").<List<String>>data("partners.edges.node.id"))
                .containsExactlyInAnyOrder(distributor.id(), reseller.id());
        var resellers = distributor.manager().run("Partners", "filter", Map.of("distributorId", distributor.id()));
        assertThat(resellers.<List<String>>data("partners.edges.node.id")).containsExactly(reseller.id());
        assertThat(resellers.<List<Integer>>data("partners.edges.node.companyCount"))
                .containsExactly(0);

        var own = reseller.manager().run("Partners");
        assertThat(own.<List<String>>data("partners.edges.node.id")).containsExactly(reseller.id());
        assertThat(own.<String>data("partners.edges[0].node.distributor.id")).isEqualTo(distributor.id());
        assertThat(own.<Integer>data("partners.edges[0].node.resellerCount")).isZero();
    }

    @Test
    void companyNamesAreSeenOnlyWhileTheResellerAllowsIt() {
        var distributor = TestWorld.partner();
        var reseller = TestWorld.partner().resellFor(distributor);
        String name =
                reseller.manager().run("Company", "id", reseller.company().id()).data("company.name");
        assertThat(companyNames(distributor, reseller)).isEmpty();

        assertThat(companyCount(distributor, reseller)).isZero();

        reseller.allowDistributor();
        assertThat(companyNames(distributor, reseller)).containsExactly(name);
        assertThat(companyCount(distributor, reseller)).isEqualTo(1);
        assertThat(companyNames(TestWorld.partner(), reseller)).isEmpty();

        reseller.manager()
                .mutate("SetDistributorAccess", "distributorAccess", "DENIED")
                .done("partner.id");
        assertThat(companyNames(distributor, reseller)).isEmpty();
    }

    @Test
    void accessIsNotCarriedOverToANewDistributor() {
        var first = TestWorld.partner();
        var reseller = TestWorld.partner().resellFor(first).allowDistributor();
        reseller.company();
        var second = TestWorld.partner();
        assertThat(change(reseller, second).<String>done("partner.distributorAccess"))
                .isEqualTo("DENIED");
        assertThat(companyNames(first, reseller)).isEmpty();
        assertThat(companyNames(second, reseller)).isEmpty();
    }

    @Test
    void aDistributorSeesOnlyNamesAndCannotAssign() {
        var distributor = TestWorld.partner();
        var reseller = TestWorld.partner().resellFor(distributor).allowDistributor();
        var company = reseller.company();
        var order = company.requestOrder(3);
        var manager = distributor.manager();

        assertThat(manager.run("Company", "id", company.id()).<Object>data("company"))
                .isNull();
        assertThat(manager.run("Node", "id", company.id()).<Object>data("node")).isNull();
        assertThat(manager.run("Companies").<Integer>data("companies.totalCount"))
                .isZero();
        assertThat(manager.run("Orders").<Integer>data("orders.totalCount")).isZero();
        assertThat(manager.mutate("AssignOrder", "orderId", order).refusal()).isEqualTo("NOT_FOUND");
        assertThat(reseller.manager().run("Order", "id", order).<String>data("order.status"))
                .isEqualTo("REQUESTED");
    }

    @Test
    void onlyAResellerCanSetDistributorAccess() {
        var partner = TestWorld.partner();
        var refused = partner.manager().mutate("SetDistributorAccess", "distributorAccess", "ALLOWED");
        assertThat(refused.refusal()).isEqualTo("CONFLICT");
        assertThat(refused.refusedField()).containsExactly("distributorAccess");
    }

    /** The row is shared by two parties; the database knows which column is whose. */
    @Test
    void theDatabaseProtectsDistributorAndItsAccess() {
        var distributor = TestWorld.partner();
        var reseller = Rows.uuid(
                IdType.PARTNER, TestWorld.partner().resellFor(distributor).id());
        assertThatThrownBy(() -> Superuser.execute(
                        "select set_config('app.org_type', 'partner', false); update partner set parent_id = null where id = ?",
                        reseller))
                .hasStackTraceContaining("partner may not change");
        assertThatThrownBy(() -> Superuser.execute(
                        "select set_config('app.org_type', 'operator', false);"
                                + " update partner set distributor_access = 'ALLOWED' where id = ?",
                        reseller))
                .hasStackTraceContaining("operator may not change");
    }
}
