package portal.managemode;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.ScopedSql;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/**
 * Rules of the database that hold even for a faulty portal: the distributor entry scope can only enter, and sessions
 * can only be ended.
 */
@QuarkusTest
class ManageModeDatabaseRulesTest {

    private TestPartner distributor;
    private TestPartner reseller;
    private TestCompany company;

    @BeforeEach
    void aDistributorAndItsReseller() {
        distributor = TestWorld.partner();
        reseller = TestWorld.partner().resellFor(distributor).allowDistributor();
        company = reseller.company();
        People.signedIn(company.manager());
    }

    @Test
    void theDistributorEntryScopeCanChangeNothing() throws SQLException {
        var assignment = Rows.uuid(IdType.ASSIGNMENT, company.licences(2));
        var learner = Rows.uuid(IdType.MEMBER, company.learners(1).get(0));
        var order = Rows.uuid(IdType.ORDER, company.requestOrder(1));
        var door = door();

        door.refused("update company set language = 'de' where id = ?", companyId());
        door.refused("update company set partner_access = 'ALLOWED' where id = ?", companyId());
        door.refused("update licence_order set status = 'WITHDRAWN', decided_at = now() where id = ?", order);
        door.refused("update membership set status = 'REMOVED' where id = ?", learner);
        door.refused("update assignment set version = 7 where id = ?", assignment);
        door.refused("delete from free_seat where assignment_id = ?", assignment);
        door.refused("update free_seat set number = number where assignment_id = ?", assignment);
        door.refused("""
                insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
                values (?, gen_random_uuid(), ?, 'new@people.example', 'New', 'en', '{LEARNER}', 'INVITED', now())""", id(reseller), companyId());
        door.refused(
                """
                insert into licence_order (partner_id, id, company_id, number, product_id, quantity, status, requested_by,
                    requested_by_name, requested_at)
                values (?, gen_random_uuid(), ?, 'ORD-X', ?, 1, 'REQUESTED', ?, 'D', now())""",
                id(reseller),
                companyId(),
                Rows.uuid(IdType.PRODUCT, reseller.productId()),
                member(distributor.manager()));
    }

    @Test
    void theDistributorEntryScopeSeesNoLearners() throws SQLException {
        var assignment = company.licences(2);
        var learners = company.learners(2);
        company.manager()
                .mutate("AllocateLicences", "learnerIds", learners, "assignmentId", assignment)
                .done("allocations");
        ManageMode.ask(company);
        var customer = ScopedSql.as("customer", id(reseller)).in(companyId()).by(member(company.manager()));
        for (var rows : List.of(
                "select from membership where company_id = ? and roles = '{LEARNER}'",
                "select from allocation where company_id = ?",
                "select from learner_licence where company_id = ?")) {
            customer.reaches(2, rows, companyId());
            door().reaches(0, rows, companyId());
        }
        door().reaches(0, "select from notice where company_id = ? and audience = 'PARTNER_MANAGERS'", companyId());
        door().reaches(0, "select from delivery where company_id = ? and recipient_kind = 'PARTNER'", companyId());
    }

    @Test
    void aSessionCannotBeExtendedOrReassigned() throws SQLException {
        var session = Rows.uuid(
                IdType.MANAGE_SESSION,
                ManageMode.enter(reseller.manager(), company.id()).sessionId());
        var partner = ScopedSql.as("partner", id(reseller)).by(member(reseller.manager()));
        for (var column :
                List.of("expires_at", "actor_id", "actor_partner_id", "actor_issuer", "company_id", "reason")) {
            partner.refused("update manage_session set " + column + " = " + column + " where id = ?", session);
        }
    }

    @Test
    void aSessionEndsOnceAndRecordsWhoEndedIt() throws SQLException {
        var mode = ManageMode.enter(reseller.manager(), company.id());
        var session = Rows.uuid(IdType.MANAGE_SESSION, mode.sessionId());
        var paula = member(reseller.manager());
        var partner = ScopedSql.as("partner", id(reseller)).by(paula);
        var end = "update manage_session set ended_at = now(), ended_by = ?, ended_by_side = 'PARTNER' where id = ?";
        partner.refused(end, member(company.manager()), session);
        partner.reaches(1, end, paula, session);

        company.manager()
                .mutate("EndManageSession", "manageSessionId", mode.sessionId())
                .done("manageSession.id");
        partner.refused(
                "update manage_session set ended_at = null, ended_by = null, ended_by_side = null where id = ?",
                session);
        partner.refused(end, paula, session);
        partner.reaches(1, "update manage_session set ended_by_name = 'Erased person' where id = ?", session);
    }

    private ScopedSql door() {
        return ScopedSql.as("distributor_entry", id(reseller))
                .in(companyId())
                .by(member(distributor.manager()))
                .memberOf(id(distributor));
    }

    private UUID companyId() {
        return Rows.uuid(IdType.COMPANY, company.id());
    }

    private static UUID id(TestPartner partner) {
        return Rows.uuid(IdType.PARTNER, partner.id());
    }

    private static UUID member(Caller caller) {
        return Rows.uuid(IdType.MEMBER, People.memberId(caller));
    }
}
