package portal.isolation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.People;
import portal.testsupport.Site;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;

/** A caller with a role in one of many tenants, and the words that only others may read. */
record Insider(
        Role role,
        Caller caller,
        Site site,
        Set<String> secrets,
        Set<String> own,
        List<Map.Entry<IdType, String>> foreignIds) {

    enum Role {
        OPERATOR,
        SUPPORT,
        PARTNER_MANAGER,
        PARTNER_VIEWER,
        INTEGRATION,
        CUSTOMER_MANAGER,
        REGISTERED_USER,
        LEARNER,
        /** The partner's manager with a manage token. */
        MANAGING
    }

    boolean mustNotSee(Set<String> words) {
        return !Collections.disjoint(words, secrets);
    }

    boolean knows(Set<String> words) {
        return !Collections.disjoint(words, own);
    }

    static List<Insider> of(List<Tenant> tenants) {
        var words = new HashMap<Tenant, Set<String>>();
        tenants.forEach(tenant -> words.put(tenant, Words.in(Rows.ofPartner(tenant.id()).texts().stream())));
        var insiders = new ArrayList<Insider>();
        for (var tenant : tenants) {
            var others = new HashSet<String>();
            words.forEach((other, theirs) -> {
                if (other != tenant) {
                    others.addAll(theirs);
                }
            });
            others.removeAll(words.get(tenant));
            var neighbour = tenants.get((tenants.indexOf(tenant) + 1) % tenants.size());
            add(insiders, tenant, words.get(tenant), others, Victim.partner(neighbour, tenant));
        }
        insiders.addAll(operators(tenants, words));
        insiders.addAll(support(tenants, words));
        return insiders;
    }

    private static void add(
            List<Insider> insiders, Tenant tenant, Set<String> own, Set<String> others, Victim neighbour) {
        for (var site : tenant.sites()) {
            var learners = with(others, Victim.learners(tenant, site));
            var sibling = site == tenant.first() ? tenant.second() : tenant.first();
            var siblingsThings = Victim.sibling(tenant, sibling, site);
            var siblings = with(others, siblingsThings);
            var users = with(siblings, Victim.learners(tenant, site));
            var learner = with(siblings, Victim.colleagues(tenant, site));
            var ids = neighbour.ids();
            var both = new ArrayList<>(ids);
            both.addAll(siblingsThings.ids());
            insiders.add(new Insider(Role.PARTNER_MANAGER, tenant.partner().manager(), site, learners, own, ids));
            insiders.add(new Insider(Role.PARTNER_VIEWER, tenant.viewer(), site, learners, own, ids));
            insiders.add(new Insider(Role.INTEGRATION, tenant.integration(), site, learners, own, ids));
            insiders.add(new Insider(Role.CUSTOMER_MANAGER, site.manager(), site, siblings, own, both));
            insiders.add(new Insider(Role.REGISTERED_USER, site.registeredUser(), site, users, own, both));
            insiders.add(new Insider(Role.LEARNER, site.learner(), site, learner, own, both));
            insiders.add(new Insider(Role.MANAGING, site.managing(), site, siblings, own, both));
        }
    }

    /** The operator may know partners, products and companies; one for every tenant, so that it asks as often as others. */
    private static List<Insider> operators(List<Tenant> tenants, Map<Tenant, Set<String>> words) {
        var victims = tenants.stream().map(Victim::business).toList();
        var secrets = new HashSet<String>();
        victims.forEach(victim -> secrets.addAll(Words.in(victim.canaries().stream())));
        var own = new HashSet<String>();
        words.values().forEach(own::addAll);
        own.removeAll(secrets);
        var operator = TestWorld.operator();
        var insiders = new ArrayList<Insider>();
        for (int i = 0; i < tenants.size(); i++) {
            insiders.add(new Insider(
                    Role.OPERATOR,
                    operator,
                    tenants.get(i).first(),
                    secrets,
                    own,
                    victims.get(i).ids()));
        }
        return insiders;
    }

    /** The vendor's support may read nothing of anybody, but itself. */
    private static List<Insider> support(List<Tenant> tenants, Map<Tenant, Set<String>> words) {
        var secrets = new HashSet<String>();
        words.values().forEach(secrets::addAll);
        var support = People.support();
        var own = Words.in(support.persona().name());
        return tenants.stream()
                .map(tenant -> new Insider(
                        Role.SUPPORT,
                        support,
                        tenant.first(),
                        secrets,
                        own,
                        Victim.business(tenant).ids()))
                .toList();
    }

    private static Set<String> with(Set<String> others, Victim victim) {
        var secrets = new HashSet<>(others);
        secrets.addAll(Words.in(victim.canaries().stream()));
        return secrets;
    }
}
