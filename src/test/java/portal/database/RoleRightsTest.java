package portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testsupport.Superuser.texts;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The serving roles have only the rights that they need, and nothing else has any. */
@QuarkusTest
class RoleRightsTest {

    @Test
    void noServingRoleCanEscapeRowLevelSecurity() {
        assertThat(texts("""
                select rolname from pg_roles where rolname in ('portal_app', 'portal_relay', 'portal_owner')
                and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""")).containsExactlyInAnyOrder("portal_app", "portal_relay", "portal_owner");
        assertThat(texts("select member::regrole from pg_auth_members where member::regrole::text like 'portal%'"))
                .isEmpty();
    }

    @Test
    void theServingRolesOwnNothing() {
        assertThat(texts("""
                select classid::regclass || ' ' || objid from pg_shdepend
                where refclassid = 'pg_authid'::regclass and deptype = 'o'
                and refobjid in ('portal_app'::regrole, 'portal_relay'::regrole)""")).isEmpty();
    }

    @Test
    void noServingRoleCanTruncateReferenceOrMakeObjects() {
        assertThat(texts("""
                select role || ' ' || relname from pg_class c join pg_namespace n on n.oid = relnamespace,
                unnest(array['portal_app', 'portal_relay']) role
                where relkind in ('r', 'p') and nspname = 'public'
                and has_table_privilege(role, c.oid, 'TRUNCATE, REFERENCES, TRIGGER, MAINTAIN')""")).isEmpty();
        assertThat(texts("""
                select role || ' ' || nspname from pg_namespace, unnest(array['portal_app', 'portal_relay']) role
                where nspname !~ '^pg_' and has_schema_privilege(role, oid, 'CREATE')""")).isEmpty();
    }

    @Test
    void nobodyChangesTheAuditTrail() {
        assertThat(texts("""
                select role from unnest(array['portal_app', 'portal_relay']) role
                where has_any_column_privilege(role, 'audit_entry', 'UPDATE')
                or has_table_privilege(role, 'audit_entry', 'DELETE')""")).isEmpty();
    }

    @Test
    void nobodyReadsTheHashOfAnIntegrationsCodeOrChangesItsTries() {
        assertThat(texts("""
                select role from unnest(array['portal_app', 'portal_relay', 'public']) role
                where has_column_privilege(role, 'integration_confirmation', 'code_hash', 'SELECT')
                or has_any_column_privilege(role, 'integration_confirmation', 'UPDATE')""")).isEmpty();
    }

    @Test
    void theLearnerOfAnAllocationCannotBeChanged() {
        assertThat(texts("""
                select column_name from information_schema.column_privileges
                where grantee like 'portal\\_%' and grantee <> 'portal_owner' and table_name = 'allocation'
                and privilege_type = 'UPDATE'""")).containsExactlyInAnyOrder("closed_as", "ends_at", "succeeded", "version");
    }

    @Test
    void thePublicHasNoRightToAnyTable() {
        assertThat(texts("""
                select relname from pg_class c join pg_namespace n on n.oid = relnamespace, aclexplode(relacl) right_
                where nspname = 'public' and right_.grantee = 0""")).isEmpty();
    }

    /** Such a function acts with its owner's rights: whose tables it names must not be the caller's choice. */
    @Test
    void functionsWithTheOwnersRightsArePinnedAndNotForEverybody() {
        var definers = texts("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = pronamespace
                where prosecdef and nspname !~ '^pg_'""");
        var safe = texts("""
                select p.oid::regprocedure::text from pg_proc p
                where prosecdef and proconfig @> array['search_path=pg_catalog, public, pg_temp']
                and not has_function_privilege('public', oid, 'EXECUTE')
                and (not has_function_privilege('portal_relay', oid, 'EXECUTE')
                    or oid = 'app.expiry_facts(uuid,uuid,text,timestamptz,timestamptz)'::regprocedure)
                and proowner = 'portal_owner'::regrole""");

        assertThat(definers).isNotEmpty();
        assertThat(safe).containsAll(definers);
    }

    @Test
    void theRelaySeesTheLedgerAndItsAddressesOnly() {
        assertThat(texts("""
                select relname || ': ' || privilege_type from pg_class, aclexplode(relacl)
                where grantee = 'portal_relay'::regrole
                union all
                select relname || ': ' || privilege_type || ' (' || string_agg(attname, ', ' order by attnum) || ')'
                from pg_attribute join pg_class c on c.oid = attrelid, aclexplode(attacl)
                where grantee = 'portal_relay'::regrole group by relname, privilege_type"""))
                .containsExactlyInAnyOrder(
                        "notice: SELECT",
                        "notice: UPDATE (facts, status)",
                        "delivery: SELECT",
                        "delivery: INSERT",
                        "delivery: UPDATE",
                        "membership: SELECT (partner_id, id, company_id, email, name, language, roles, status, expiry_notices)",
                        "csv_upload: DELETE",
                        "csv_upload: SELECT (expires_at)",
                        "idempotency_key: DELETE",
                        "idempotency_key: SELECT (created_at)");
    }
}
