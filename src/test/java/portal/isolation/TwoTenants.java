package portal.isolation;

import portal.testsupport.Tenant;

/** Two partners that have nothing to do with each other; made once for all tests here, which leave the second one alone. */
record TwoTenants(Tenant a, Tenant b) {

    private static TwoTenants made;

    static synchronized TwoTenants get() {
        if (made == null) {
            made = new TwoTenants(Tenant.full(), Tenant.full());
        }
        return made;
    }
}
