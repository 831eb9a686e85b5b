package portal.isolation;

import portal.testsupport.Tenant;

/** Two resellers of one distributor; made once for all tests here. */
record Resellers(Tenant denying, Tenant allowing) {

    private static Resellers made;

    static synchronized Resellers of(Tenant distributor) {
        if (made == null) {
            made = new Resellers(Tenant.full(), Tenant.full());
            made.denying.partner().resellFor(distributor.partner());
            made.allowing.partner().resellFor(distributor.partner()).allowDistributor();
        }
        return made;
    }
}
