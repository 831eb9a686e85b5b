package portal.testsupport;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import portal.demo.identity.Persona;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.TestWorld.TestPartner;

/** A partner with somebody in every role and two companies, everything made through the API; all its mail is out. */
public record Tenant(TestPartner partner, Caller viewer, Caller integration, Site first, Site second) {

    public static Tenant full() {
        var partner = TestWorld.partner();
        var tenant = new Tenant(partner, viewer(partner), integration(partner), Site.full(partner), Site.full(partner));
        tenant.awaitQuiet();
        return tenant;
    }

    /** Until all its mail is out. */
    public void awaitQuiet() {
        Mails.hurry();
        await().until(this::isQuiet);
    }

    private static Caller viewer(TestPartner partner) {
        var person = TestWorld.person("partner-viewer", OrgType.PARTNER);
        return People.invited(partner.manager(), person, "PARTNER_VIEWER");
    }

    /** A service account of the partner that has confirmed itself. */
    public static Caller integration(TestPartner partner) {
        var client = "client-" + TestWorld.unique();
        var account = Persona.integration(client, "Integration " + client, OrgType.PARTNER, "test");
        return People.integration(partner.manager(), account);
    }

    public UUID id() {
        return IdType.PARTNER.decode(partner.id()).orElseThrow();
    }

    private boolean isQuiet() {
        return Superuser.texts("""
                select id from notice where partner_id = ?1 and status = 'PLANNED' and due_at <= now() union all
                select id from delivery where partner_id = ?1 and status in ('PLANNED', 'RETRY')""".replace("?1", "'" + id() + "'")).isEmpty();
    }

    public List<Site> sites() {
        return List.of(first, second);
    }
}
