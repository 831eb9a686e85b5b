package portal.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.People;
import portal.testsupport.Site;
import portal.testsupport.Tenant;

/**
 * Data that must stay out of somebody's reach.
 *
 * @param ids foreign objects to ask for
 * @param rows rows that must not change
 * @param canaries texts that must never appear in an answer
 */
record Victim(List<Map.Entry<IdType, String>> ids, Rows rows, Set<String> canaries) {

    /** A partner's first manager. */
    private static final String NAMED_BY_THE_OPERATOR =
            "id in (select subject_id from audit_entry where action = 'inviteMember' and actor_partner_id <> partner_id)";

    private static final String[] OF_LEARNERS = {
        "membership", "allocation", "learner_licence", "csv_upload", "csv_portion", "csv_plan", "csv_plan_row"
    };

    private static Victim of(List<Map.Entry<IdType, String>> ids, Rows rows, Rows known) {
        var canaries = rows.texts();
        // A word of a name that is known is known, too.
        var everything = String.join("\n", known.texts());
        canaries.removeIf(everything::contains);
        return new Victim(ids, rows, Set.copyOf(canaries));
    }

    /** All of a partner, for somebody who knows all of another. */
    static Victim partner(Tenant victim, Tenant known) {
        var ids = new ArrayList<>(victim.first().ids().entrySet());
        ids.add(Map.entry(IdType.MEMBER, People.memberId(victim.partner().manager())));
        ids.add(Map.entry(IdType.MEMBER, People.memberId(victim.first().manager())));
        return of(ids, Rows.ofPartner(victim.id()), Rows.ofPartner(known.id()));
    }

    /** All of a company, for somebody in a company of the same partner. */
    static Victim sibling(Tenant tenant, Site victim, Site known) {
        var ids = new ArrayList<>(victim.ids().entrySet());
        ids.removeIf(entry -> entry.getKey() == IdType.PARTNER || entry.getKey() == IdType.PRODUCT);
        ids.add(Map.entry(IdType.MEMBER, People.memberId(victim.manager())));
        var all = Rows.ofPartner(tenant.id());
        return of(
                ids,
                company(all, victim),
                company(all, known).and("product", all.conditionByTable().get("product")));
    }

    private static Rows company(Rows all, Site site) {
        return all.where("company_id", "= '" + site.id() + "'")
                .and("csv_plan_row", plans(site))
                .and("company", "id = '" + site.id() + "'");
    }

    /** Rows of plans bear the plan alone. */
    private static String plans(Site site) {
        return "plan_id in (select id from csv_plan where company_id = '" + site.id() + "')";
    }

    /** Learners and who holds licences, for somebody who may know the rest of the company. */
    static Victim learners(Tenant tenant, Site site) {
        var all = Rows.ofPartner(tenant.id());
        var company =
                all.where("company_id", "= '" + site.id() + "'").in(OF_LEARNERS).and("csv_plan_row", plans(site));
        var learners = company.in("allocation", "csv_upload", "csv_portion", "csv_plan", "csv_plan_row")
                .and("membership", company.conditionByTable().get("membership") + " and roles = array['LEARNER']");
        var known = all.in("partner", "product", "company", "licence_order", "assignment")
                .and("membership", "partner_id = '" + tenant.id() + "' and roles <> array['LEARNER']");
        var ids = new ArrayList<>(ofLearner(site.ids()));
        ids.addAll(ofFiles(site.ids()));
        return of(ids, learners, known);
    }

    /** The other learners of a company, for one of them. */
    static Victim colleagues(Tenant tenant, Site site) {
        var self = IdType.MEMBER.decode(site.ids().get(IdType.MEMBER)).orElseThrow();
        var all = Rows.ofPartner(tenant.id()).where("company_id", "= '" + site.id() + "'");
        var others = new Rows(Map.of(
                "membership", all.conditionByTable().get("membership") + " and id <> '" + self + "'",
                "allocation", all.conditionByTable().get("allocation") + " and learner_id <> '" + self + "'"));
        var own = new Rows(Map.of(
                "membership", "id = '" + self + "'",
                "allocation", "learner_id = '" + self + "'",
                "product", Rows.ofPartner(tenant.id()).conditionByTable().get("product")));
        return of(ofLearner(site.colleague()), others, own);
    }

    /** People, orders and licences, for the operator, who may know partners, products, companies and manage sessions. */
    static Victim business(Tenant tenant) {
        var all = Rows.ofPartner(tenant.id());
        var ids = new ArrayList<>(tenant.first().ids().entrySet());
        ids.removeIf(entry -> Set.of(IdType.PARTNER, IdType.PRODUCT, IdType.COMPANY, IdType.MANAGE_SESSION)
                .contains(entry.getKey()));
        return of(
                ids,
                all.in("licence_order", "assignment", "free_seat").and(all.in(OF_LEARNERS)),
                all.in("partner", "product", "company", "partner_product").and("membership", NAMED_BY_THE_OPERATOR));
    }

    /** All of a reseller for its distributor, or the other way round, but for what is shared: rows of these tables. */
    static Victim reseller(Tenant victim, Tenant known, String... shared) {
        var ids = new ArrayList<>(victim.first().ids().entrySet());
        ids.removeIf(entry -> entry.getKey() == IdType.PARTNER);
        ids.add(Map.entry(IdType.MEMBER, People.memberId(victim.partner().manager())));
        var all = Rows.ofPartner(victim.id());
        var knows = Rows.ofPartner(known.id());
        for (var table : shared) {
            var either = knows.conditionByTable().get(table) + " or "
                    + all.conditionByTable().get(table);
            knows = knows.and(table, either);
        }
        return of(ids, all, knows);
    }

    /** The same while its mails are still going out. */
    Victim mailing() {
        return new Victim(ids, rows.without("notice", "delivery"), canaries);
    }

    /**
     * Sends one of its ids and then an id of nothing.
     *
     * @param ask sends a request with this id in it
     */
    Compared compared(String what, Map.Entry<IdType, String> id, Function<String, Answer> ask) {
        var nobodys = Requests.nobodys(id.getKey());
        var theirs = ask.apply(id.getValue());
        var none = ask.apply(nobodys);
        return new Compared(
                what,
                theirs,
                TenantIsolationTest.found(theirs, canaries),
                Seen.in(theirs, id.getValue()),
                Seen.in(none, nobodys));
    }

    private static List<Map.Entry<IdType, String>> ofLearner(Map<IdType, String> ids) {
        return List.of(
                Map.entry(IdType.MEMBER, ids.get(IdType.MEMBER)),
                Map.entry(IdType.ALLOCATION, ids.get(IdType.ALLOCATION)));
    }

    private static List<Map.Entry<IdType, String>> ofFiles(Map<IdType, String> ids) {
        return Stream.of(IdType.CSV_UPLOAD, IdType.RENEWAL_PLAN, IdType.LEARNER_PLAN)
                .map(type -> Map.entry(type, ids.get(type)))
                .toList();
    }
}
