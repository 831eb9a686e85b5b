package portal.testsupport.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import portal.demo.identity.Persona;
import portal.tenancy.OrgType;

/** The accounts of a realm, in the hands of its administrator. */
public final class KeycloakAccounts {

    private static final String OPERATOR = "operator";

    private final String realm;
    private final KeycloakAdmin admin;
    private final String password = UUID.randomUUID().toString();
    private final Map<String, String> accounts = new ConcurrentHashMap<>();

    KeycloakAccounts(String realm, KeycloakAdmin admin) {
        this.realm = realm;
        this.admin = admin;
    }

    /** The same for everybody who was added. */
    String password() {
        return password;
    }

    /** A new account, or the one of this username changed; the address is taken from whoever has it. */
    void add(Persona person) {
        var known = accounts.get(person.username());
        for (var user : admin.get(realm + "/users?exact=true&email=" + person.email())) {
            var id = user.path("id").asText();
            if (!id.equals(known)) {
                admin.delete(path(id));
                accounts.values().remove(id);
            }
        }
        if (known == null) {
            var account = account(person);
            account.put("credentials", List.of(Map.of("type", "password", "value", password)));
            accounts.put(person.username(), admin.create(realm + "/users", account));
        } else {
            admin.put(path(known), account(person));
        }
        if (person.orgType() == OrgType.OPERATOR) {
            give(person.email(), OPERATOR);
        }
    }

    void addUnlessKnown(Persona person) {
        if (!accounts.containsKey(person.username())) {
            add(person);
        }
    }

    private static Map<String, Object> account(Persona person) {
        var names = person.name().split(" ", 2);
        return new HashMap<>(Map.of(
                "email",
                person.email(),
                "emailVerified",
                true,
                "firstName",
                names[0],
                "lastName",
                names[1],
                "enabled",
                true));
    }

    void setVerified(Persona person, boolean verified) {
        var account = path(accounts.get(person.username()));
        admin.put(account, ((ObjectNode) admin.get(account)).put("emailVerified", verified));
    }

    /** Gives the account of this address a role of the realm. */
    public void give(String email, String role) {
        admin.post(path(id(email)) + "/role-mappings/realm", List.of(role(role)));
    }

    /** Takes a role of the realm from the account of this address. */
    public void take(String email, String role) {
        admin.delete(path(id(email)) + "/role-mappings/realm", List.of(role(role)));
    }

    /** Makes a role of the realm that no account has. */
    public JsonNode newRole(String role) {
        admin.create(realm + "/roles", Map.of("name", role));
        return role(role);
    }

    /** The values of an attribute that the account of this address has. */
    public List<String> attribute(String email, String name) {
        var values = admin.get(path(id(email))).path("attributes").path(name);
        return values.isMissingNode() ? List.of() : List.of(Http.JSON.convertValue(values, String[].class));
    }

    /** Writes an attribute of the account of this address. */
    public void setAttribute(String email, String name, String value) {
        var account = (ObjectNode) admin.get(path(id(email)));
        account.withObject("/attributes").putArray(name).add(value);
        admin.put(path(id(email)), account);
    }

    private JsonNode role(String name) {
        return admin.get(realm + "/roles/" + name);
    }

    private String id(String email) {
        return admin.get(realm + "/users?exact=true&email=" + email)
                .path(0)
                .path("id")
                .asText();
    }

    private String path(String id) {
        return realm + "/users/" + id;
    }
}
