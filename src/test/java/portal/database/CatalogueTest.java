package portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testsupport.Superuser.texts;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.web.start.TableCatalogue;
import portal.web.start.TableCatalogue.Kind;

/** The migrated database follows the rules of {@link TableCatalogue} for each kind of table. */
@QuarkusTest
class CatalogueTest {

    /** Unique over all partners on purpose: numbers that people quote, and the client that a token comes from. */
    private static final Set<String> UNIQUE_EVERYWHERE =
            Set.of("company_account_number_key", "membership_one_active_client");

    private static final String[] TENANT = named(Kind.TENANT);
    private static final String[] GLOBAL = named(Kind.GLOBAL);
    private static final String[] SYSTEM = named(Kind.SYSTEM);

    private static String[] named(Kind kind) {
        var tables = TableCatalogue.tables();
        return tables.keySet().stream()
                .filter(table -> tables.get(table) == kind)
                .toArray(String[]::new);
    }

    /** Views too: a view reads with its owner's rights, past row-level security, unless it is made not to. */
    @Test
    void everyTableIsDeclaredAndEveryDeclaredTableExists() {
        var existing = texts("""
                select case when nspname = 'public' then '' else nspname || '.' end || relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where relkind in ('r', 'p', 'f', 'v', 'm') and nspname !~ '^pg_|^information_schema$'""");

        assertThat(existing)
                .containsExactlyInAnyOrderElementsOf(TableCatalogue.tables().keySet());
    }

    @Test
    void everyTenantRowBearsItsPartner() {
        assertThat(texts("""
                select relname from pg_class c where relname = any (?) and not exists (
                    select from pg_attribute a where a.attrelid = c.oid and attname = 'partner_id'
                    and attnotnull and atttypid = 'uuid'::regtype)""", (Object) TENANT)).isEmpty();
    }

    @Test
    void keysOfTenantTablesLeadWithThePartner() {
        var without = texts("""
                select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid
                join pg_class c on c.oid = x.indrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
                where c.relname = any (?) and (indisprimary or indisunique) and attname <> 'partner_id'""", (Object) TENANT);

        assertThat(without).containsExactlyInAnyOrderElementsOf(UNIQUE_EVERYWHERE);
        assertThat(texts("""
                select relname from pg_class c where relname = any (?)
                and not exists (select from pg_index where indrelid = c.oid and indisprimary)""", (Object) TENANT)).isEmpty();
    }

    /** Wherever it stands: what is excluded is looked for by all of its columns. A client is reserved for one partner. */
    @Test
    void rowsExcludeEachOtherWithinOnePartnerOnly() {
        assertThat(texts("""
                select conname from pg_constraint k where contype = 'x' and not exists (
                    select from unnest(k.conkey, k.conexclop) excluded (number, operator)
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = excluded.number
                    join pg_operator o on o.oid = excluded.operator
                    where attname = 'partner_id' and oprname = '=')""")).containsExactly("membership_client_reserved");
    }

    @Test
    void referencesBetweenTenantTablesStayInsideOnePartner() {
        assertThat(texts("""
                select k.conname from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                join pg_attribute b on b.attrelid = f.oid and b.attnum = k.confkey[1]
                where contype = 'f' and c.relname = any (?) and f.relname = any (?)
                and (a.attname, b.attname) <> ('partner_id', 'partner_id')""", TENANT, TENANT)).isEmpty();
    }

    @Test
    void rowLevelSecurityIsOnWhereverRowsBelongToSomebody() {
        assertThat(texts("""
                select relname from pg_class
                where relname = any (? || ?) and not relrowsecurity""", TENANT, GLOBAL)).isEmpty();
    }

    @Test
    void everyTenantTableAdmitsTheScopesPartnerOnly() {
        var tenantPolicy = "(partner_id = ( SELECT app.partner() AS partner))";

        assertThat(texts("""
                select tablename from pg_policies where policyname = 'tenant' and permissive = 'PERMISSIVE'
                and roles = '{portal_app}' and cmd in ('ALL', 'SELECT') and qual = ?
                and (with_check = qual or cmd = 'SELECT')""", tenantPolicy)).containsExactlyInAnyOrder(TENANT);
    }

    /** A distributor sees nothing of its resellers except their partner rows and their companies' names. */
    @Test
    void distributorPoliciesExposeOnlyNames() {
        assertThat(texts("select tablename from pg_policies where policyname = 'distributor'"))
                .containsExactlyInAnyOrder("partner", "company_name");
    }

    /**
     * For actions in its resellers' companies, the actor's partner sees its own sessions and requests, and can end
     * those.
     */
    @Test
    void theActorsPartnerCanOnlyReadAndEndItsSessionsAndRequests() {
        assertThat(texts("select tablename || ' ' || policyname || ' ' || cmd from pg_policies"
                        + " where policyname ~ '^actor_partner' and permissive = 'PERMISSIVE'"))
                .containsExactlyInAnyOrder(
                        "manage_session actor_partner SELECT",
                        "manage_session actor_partner_ends UPDATE",
                        "audit_entry actor_partner INSERT",
                        "partner_access_request actor_partner SELECT");
    }

    /** Only the operator's policies admit other rows. */
    @Test
    void nothingElseAdmitsRowsOfOtherPartnersButTheOperatorsPolicies() {
        assertThat(texts("""
                select tablename || '.' || policyname from pg_policies, unnest(array[qual, with_check]) condition
                where tablename = any (?) and permissive = 'PERMISSIVE' and not roles = '{portal_relay}'
                and policyname not in ('distributor', 'actor_partner', 'actor_partner_ends') and (condition ~ ' OR ' or condition !~ '^\\(\\(?partner_id = \\( SELECT app\\.partner\\(\\) AS partner\\)\\)'
                and condition !~ '^\\(\\(?\\( SELECT app\\.org_type\\(\\) AS org_type\\) = ''operator''::text\\)'
                and condition !~ '^\\(\\(? SELECT \\(app\\.org_type\\(\\) = ''operator''::text\\)')
                """, (Object) TENANT)).isEmpty();
    }

    @Test
    void everyTableOfCompaniesRestrictsCustomersToTheirCompany() {
        var companies = texts("""
                select table_name from information_schema.columns
                where column_name = 'company_id' and table_schema = 'public' and table_name = any (?)""", (Object) TENANT);
        companies.add("company");

        assertThat(texts("""
                select tablename from pg_policies where policyname = 'company' and permissive = 'RESTRICTIVE'
                and roles = '{portal_app}' and cmd = 'ALL' and coalesce(with_check, qual) = qual
                and qual ~ (case tablename when 'company' then '' else 'company_' end
                    || 'id = \\( SELECT app\\.company\\(\\) AS company\\)')""")).containsExactlyInAnyOrderElementsOf(companies);
    }

    @Test
    void noServingRoleCanAccessSystemTables() {
        assertThat(texts("""
                select relname from pg_class, unnest(array['portal_app', 'portal_relay', 'public']) role
                where relname = any (?) and (has_any_column_privilege(role, pg_class.oid, 'SELECT, INSERT, UPDATE')
                or has_table_privilege(role, pg_class.oid, 'DELETE, TRUNCATE'))""", (Object) SYSTEM)).isEmpty();
    }
}
