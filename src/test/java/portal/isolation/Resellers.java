package portal.isolation;

import portal.testsupport.Tenant;

/** Resellers of one distributor, which enters companies of the last one alone; made once for all tests here. */
record Resellers(Tenant denying, Tenant allowing, Tenant entered) {

    private static Resellers made;

    static synchronized Resellers of(Tenant distributor) {
        if (made == null) {
            made = new Resellers(Tenant.full(), Tenant.full(), Tenant.full());
            made.denying.partner().resellFor(distributor.partner());
            made.allowing.partner().resellFor(distributor.partner()).allowDistributor();
            made.entered.partner().resellFor(distributor.partner()).allowDistributor();
        }
        return made;
    }
}
