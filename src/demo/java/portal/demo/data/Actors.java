package portal.demo.data;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import portal.demo.identity.EmbeddedIdentityProvider;
import portal.demo.identity.Persona;
import portal.demo.identity.Personas;
import portal.tenancy.OrgType;
import portal.tenancy.Role;
import portal.tenancy.Scope;
import portal.tenancy.Scopes;

/** The personas who act in the demo's history, each with the scope that their own sign-in gives them. */
@Singleton
class Actors {

    /** The vendor's own organisation, which the first migration makes. */
    private static final UUID VENDOR = UUID.fromString("00000000-0000-7000-8000-000000000000");

    @Inject
    SignIn signIn;

    @Inject
    Scopes scopes;

    private final Map<Persona, Scope> scopeOf = new HashMap<>();

    void signInOperator() {
        enter(Personas.OLIVIA, OrgType.OPERATOR, VENDOR, null, Role.OPERATOR);
    }

    void signInPartnerManager(Persona manager, UUID partnerId) {
        enter(manager, OrgType.PARTNER, partnerId, null, Role.PARTNER_MANAGER);
    }

    void signInCustomerManager(Persona manager, UUID partnerId, UUID companyId) {
        enter(manager, OrgType.CUSTOMER, partnerId, companyId, Role.CUSTOMER_MANAGER);
    }

    void confirm(Persona integration, String code) {
        signIn.confirm(integration, code);
    }

    /** Signs in a persona who takes no further part, such as a person with several memberships. */
    void signIn(Persona persona) {
        signIn.memberships(persona);
    }

    <T> T as(Persona persona, Supplier<T> work) {
        return scopes.runAs(scopeOf.get(persona), work);
    }

    /** Reads as the vendor, before anybody has signed in. */
    <T> T asVendor(Supplier<T> work) {
        var nobody = new Scope(OrgType.OPERATOR, VENDOR, null, VENDOR, "Demo", Set.of(Role.OPERATOR), null, null);
        return scopes.runAs(nobody, work);
    }

    private void enter(Persona persona, OrgType orgType, UUID partnerId, UUID companyId, Role role) {
        var memberId = signIn.memberships(persona).get(0);
        scopeOf.put(
                persona,
                new Scope(
                        orgType,
                        partnerId,
                        companyId,
                        memberId,
                        persona.name(),
                        Set.of(role),
                        null,
                        EmbeddedIdentityProvider.CLIENT_ID));
    }
}
