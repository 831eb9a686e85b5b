package portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testsupport.Superuser.texts;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.Time;

/** Every record that the API names by an id says when it last changed. */
@QuarkusTest
class UpdatedAtTest {

    private static final Instant LATER = Instant.parse("2031-05-06T07:08:09.123456Z");

    @AfterEach
    void backToReality() {
        Time.isReal();
    }

    private static Instant updatedAt(UUID company) {
        return Instant.parse(texts(
                        "select to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from company"
                                + " where id = ?",
                        company)
                .get(0));
    }

    @Test
    void everyTableOfANodeHasIt() {
        assertThat(texts("select table_name from information_schema.columns where column_name = 'updated_at'"
                        + " and is_nullable = 'NO'"))
                .containsExactlyInAnyOrder(
                        "allocation",
                        "assignment",
                        "audit_entry",
                        "company",
                        "csv_plan",
                        "delivery",
                        "licence_order",
                        "manage_session",
                        "membership",
                        "notice",
                        "partner",
                        "partner_access_request",
                        "product");
    }

    /** The trigger cannot compare generated columns: it has to know them all. Audit entries never change. */
    @Test
    void itsTriggerNamesTheGeneratedColumns() {
        assertThat(texts("""
                select c.relname from pg_class c join pg_attribute u on u.attrelid = c.oid and u.attname = 'updated_at'
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'audit_entry'
                and not exists (
                    select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'updated_at' and t.tgtype = 23
                    and t.tgfoid = 'app.set_updated_at'::regproc and t.tgargs = (
                        select coalesce(string_agg(convert_to(attname, 'UTF8') || '\\x00'::bytea, ''::bytea order by attnum), '')
                        from pg_attribute a where a.attrelid = c.oid and attgenerated <> ''))""")).isEmpty();
    }

    @Test
    void itFollowsThePortalsClockAndRealChangesOnly() {
        var company = TestWorld.partner().company();
        var id = Rows.uuid(IdType.COMPANY, company.id());
        var created = updatedAt(id);

        Superuser.execute("update company set name = name where id = ?", id);
        assertThat(updatedAt(id)).isEqualTo(created);

        Time.is(LATER);
        company.partner()
                .manager()
                .mutate("UpdateCompany", "companyId", company.id(), "version", 0, "name", "Another name")
                .done("company.id");
        assertThat(updatedAt(id)).isBetween(LATER, LATER.plusSeconds(60));

        var renamed = updatedAt(id);
        Superuser.execute("update company set updated_at = 'epoch' where id = ?", id);
        assertThat(updatedAt(id)).isEqualTo(renamed);
    }

    @Test
    void aMemberWhoSignsInIsChangedByThePortalsClock() {
        Time.is(LATER);
        TestWorld.partner();
        assertThat(Rows.count(
                        "select count(*) from membership where joined_at >= ? and updated_at < joined_at",
                        LATER.atOffset(java.time.ZoneOffset.UTC)))
                .isZero();
        assertThat(Rows.count(
                        "select count(*) from membership where updated_at >= ?",
                        LATER.atOffset(java.time.ZoneOffset.UTC)))
                .isPositive();
    }
}
