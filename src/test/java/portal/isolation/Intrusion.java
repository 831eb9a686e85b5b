package portal.isolation;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.Site;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;

/** Intrusion attempts: every role against all data that is not its own. */
enum Intrusion {
    OPERATOR_INTO_A_PARTNERS_BUSINESS((a, b) -> TestWorld.operator(), (a, b) -> Victim.business(b)),
    SUPPORT_INTO_A_PARTNER((a, b) -> People.support(), Intrusion::anotherPartner),
    PARTNER_MANAGER_INTO_ANOTHER_PARTNER((a, b) -> a.partner().manager(), Intrusion::anotherPartner),
    PARTNER_VIEWER_INTO_ANOTHER_PARTNER((a, b) -> a.viewer(), Intrusion::anotherPartner),
    INTEGRATION_INTO_ANOTHER_PARTNER((a, b) -> a.integration(), Intrusion::anotherPartner),
    CUSTOMER_MANAGER_INTO_ANOTHER_PARTNER((a, b) -> a.first().manager(), Intrusion::anotherPartner),
    REGISTERED_USER_INTO_ANOTHER_PARTNER((a, b) -> a.first().registeredUser(), Intrusion::anotherPartner),
    LEARNER_INTO_ANOTHER_PARTNER((a, b) -> a.first().learner(), Intrusion::anotherPartner),
    MANAGING_PARTNER_INTO_ANOTHER_PARTNER((a, b) -> a.first().managing(), Intrusion::anotherPartner),
    MANAGING_PARTNER_INTO_A_SIBLING(Tenant::second, Site::managing, Intrusion::sibling),
    CUSTOMER_MANAGER_INTO_A_SIBLING(Tenant::second, Site::manager, Intrusion::sibling),
    REGISTERED_USER_INTO_A_SIBLING(Tenant::second, Site::registeredUser, Intrusion::sibling),
    LEARNER_INTO_A_SIBLING(Tenant::second, Site::learner, Intrusion::sibling),
    PARTNER_MANAGER_INTO_ITS_CUSTOMERS_LEARNERS((a, b) -> b.partner().manager(), Intrusion::learners),
    PARTNER_VIEWER_INTO_ITS_CUSTOMERS_LEARNERS((a, b) -> b.viewer(), Intrusion::learners),
    INTEGRATION_INTO_ITS_CUSTOMERS_LEARNERS((a, b) -> b.integration(), Intrusion::learners),
    REGISTERED_USER_INTO_ITS_COMPANYS_LEARNERS(Tenant::first, Site::registeredUser, Intrusion::learners),
    DISTRIBUTOR_INTO_A_RESELLER_THAT_DENIES_IT(
            (a, b) -> a.partner().manager(),
            (a, b) -> Victim.reseller(Resellers.of(a).denying(), a, "partner")),
    DISTRIBUTOR_INTO_A_RESELLER_THAT_ALLOWS_IT(
            (a, b) -> a.partner().manager(),
            (a, b) -> Victim.reseller(Resellers.of(a).allowing(), a, "partner", "company_name")) {
        @Override
        boolean may(String operation, IdType type) {
            return type == IdType.COMPANY
                    && Set.of("enterManageMode", "requestPartnerAccess").contains(operation);
        }
    },
    RESELLER_INTO_ITS_DISTRIBUTOR(
            (a, b) -> Resellers.of(a).allowing().partner().manager(),
            (a, b) -> Victim.reseller(a, Resellers.of(a).allowing(), "partner").mailing()) {
        @Override
        Site own(Tenant a, Tenant b) {
            return Resellers.of(a).allowing().first();
        }
    },
    MANAGING_DISTRIBUTOR_INTO_A_SIBLING(
            (a, b) -> Intrusion.managingDistributor(a),
            (a, b) -> Victim.sibling(
                    Resellers.of(a).entered(),
                    Resellers.of(a).entered().second(),
                    Resellers.of(a).entered().first())) {
        @Override
        Site own(Tenant a, Tenant b) {
            return Resellers.of(a).entered().first();
        }
    },
    MANAGING_DISTRIBUTOR_INTO_ANOTHER_PARTNER(
            (a, b) -> Intrusion.managingDistributor(a),
            (a, b) -> Victim.partner(b, Resellers.of(a).entered())) {
        @Override
        Site own(Tenant a, Tenant b) {
            return Resellers.of(a).entered().first();
        }
    },
    LEARNER_INTO_ITS_COLLEAGUES(Tenant::first, Site::learner, (a, b) -> Victim.colleagues(b, b.first()));

    private final BiFunction<Tenant, Tenant, Caller> intruder;
    private final BiFunction<Tenant, Tenant, Victim> victim;
    private final BiFunction<Tenant, Tenant, Site> own;

    /** From the first partner. */
    Intrusion(BiFunction<Tenant, Tenant, Caller> intruder, BiFunction<Tenant, Tenant, Victim> victim) {
        this.intruder = intruder;
        this.victim = victim;
        this.own = (a, b) -> a.first();
    }

    /** From inside the second partner itself. */
    Intrusion(Function<Tenant, Site> own, Function<Site, Caller> intruder, BiFunction<Tenant, Tenant, Victim> victim) {
        this.intruder = (a, b) -> intruder.apply(own.apply(b));
        this.victim = victim;
        this.own = (a, b) -> own.apply(b);
    }

    /** The distributor's manager, who manages a company of its reseller now. */
    private static Caller managingDistributor(Tenant distributor) {
        var company = Resellers.of(distributor).entered().first().company();
        return ManageMode.enter(distributor.partner().manager(), company.id()).caller();
    }

    private static Victim anotherPartner(Tenant a, Tenant b) {
        return Victim.partner(b, a);
    }

    private static Victim sibling(Tenant a, Tenant b) {
        return Victim.sibling(b, b.first(), b.second());
    }

    private static Victim learners(Tenant a, Tenant b) {
        return Victim.learners(b, b.first());
    }

    /** Whether what is somebody else's is open to the intruder all the same: a distributor enters companies. */
    boolean may(String operation, IdType type) {
        return false;
    }

    Caller intruder(Tenant a, Tenant b) {
        return intruder.apply(a, b);
    }

    Victim victim(Tenant a, Tenant b) {
        return victim.apply(a, b);
    }

    /** The company that the intruder's harmless requests are about. */
    Site own(Tenant a, Tenant b) {
        return own.apply(a, b);
    }
}
