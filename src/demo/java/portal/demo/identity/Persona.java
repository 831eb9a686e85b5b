package portal.demo.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import portal.tenancy.OrgType;

/**
 * A person or an integration that can sign in at the embedded identity provider.
 *
 * @param username what is typed at sign-in, unique
 * @param name the display name
 * @param email a verified address; null for an integration
 * @param orgType the kind of organisation
 * @param clientId null for people; the OAuth client of an integration
 * @param description who this is, in a few words, for the sign-in page and the banner
 */
public record Persona(
        String username, String name, String email, OrgType orgType, String clientId, String description) {

    public static Persona person(String username, String name, String email, OrgType orgType, String description) {
        return new Persona(username, name, email, orgType, null, description);
    }

    public static Persona integration(String clientId, String name, OrgType orgType, String description) {
        return new Persona(clientId, name, null, orgType, clientId, description);
    }

    public boolean isIntegration() {
        return clientId != null;
    }

    /** Derived from the username, so that it is the same after every restart and never an address or a name. */
    public String subject() {
        return UUID.nameUUIDFromBytes(("portal-demo:" + username).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
