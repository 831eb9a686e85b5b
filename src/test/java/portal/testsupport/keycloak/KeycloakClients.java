package portal.testsupport.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import portal.demo.identity.Persona;
import portal.tenancy.OrgType;

/** The clients of a realm. */
public final class KeycloakClients {

    private static final Map<OrgType, String> PORTALS = Map.of(
            OrgType.OPERATOR, "operator-console",
            OrgType.PARTNER, "partner-portal",
            OrgType.CUSTOMER, "customer-portal");

    private static final Set<String> FOR_PEOPLE = Set.of("email", "organisation-partner");

    private final String realm;
    private final String path;
    private final KeycloakAdmin admin;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    KeycloakClients(String realm, KeycloakAdmin admin) {
        this.realm = realm;
        this.path = realm + "/clients";
        this.admin = admin;
    }

    /** The client through which this person signs in. */
    static String portalOf(Persona person) {
        return PORTALS.get(person.orgType());
    }

    Optional<String> secret(String clientId) {
        return Optional.ofNullable(secrets.get(clientId));
    }

    /** Made as deploy/keycloak/README.md says: from the example, with its own secret; replaces one of the same id. */
    void add(Persona integration) {
        var clientId = integration.clientId();
        find(clientId).ifPresent(former -> admin.delete(address(former)));
        var client = copy("example-integration", clientId);
        secrets.put(clientId, UUID.randomUUID().toString());
        client.put("enabled", true).put("secret", secrets.get(clientId));
        admin.create(path, client);
        setOrganisationType(clientId, List.of(integration.orgType().claim()));
    }

    /** Sets the organisation attribute of an integration's service account, as an administrator would. */
    public void setOrganisationType(String clientId, List<String> values) {
        var account = (ObjectNode) admin.get(address(find(clientId).orElseThrow()) + "/service-account-user");
        account.withObject("/attributes").set("org_type", Http.JSON.valueToTree(values));
        admin.put(realm + "/users/" + account.path("id").asText(), account);
    }

    /** A client whose access tokens name another audience, otherwise like this one. */
    String forAnotherAudience(String clientId) {
        var client = copy(clientId, clientId + "-for-another-audience");
        var audience = mapper(client, "included.client.audience", "portal-api");
        audience.remove("included.client.audience");
        audience.put("included.custom.audience", "another-api");
        return addIfMissing(client);
    }

    /** A client whose access tokens are good for a second, otherwise like this one. */
    String shortLived(String clientId) {
        var client = copy(clientId, clientId + "-short-lived");
        client.withObject("/attributes").put("access.token.lifespan", "1");
        return addIfMissing(client);
    }

    /** Lets people sign in through an integration's client, with all that they would get through the partner portal. */
    void openToPeople(String clientId, String redirect) {
        var client = find(clientId).orElseThrow();
        client.put("standardFlowEnabled", true).putArray("redirectUris").add(redirect);
        admin.put(address(client), client);
        for (var scope : admin.get(realm + "/client-scopes")) {
            if (FOR_PEOPLE.contains(scope.path("name").asText())) {
                admin.put(
                        address(client) + "/default-client-scopes/"
                                + scope.path("id").asText(),
                        Map.of());
            }
        }
    }

    /** Lets the tokens of a client name this role of whoever has it. */
    public void nameRole(String clientId, JsonNode role) {
        admin.post(address(find(clientId).orElseThrow()) + "/scope-mappings/realm", List.of(role));
    }

    private ObjectNode copy(String clientId, String newClientId) {
        var copy = find(clientId).orElseThrow();
        copy.remove(List.of("id", "secret"));
        copy.path("protocolMappers").forEach(mapper -> ((ObjectNode) mapper).remove("id"));
        return copy.put("clientId", newClientId);
    }

    private String addIfMissing(ObjectNode client) {
        var clientId = client.path("clientId").asText();
        if (find(clientId).isEmpty()) {
            admin.create(path, client);
        }
        return clientId;
    }

    /** The configuration of the mapper in which a setting has this value. */
    private static ObjectNode mapper(ObjectNode client, String setting, String value) {
        for (var mapper : client.path("protocolMappers")) {
            if (mapper.path("config").path(setting).asText().equals(value)) {
                return (ObjectNode) mapper.get("config");
            }
        }
        throw new AssertionError("No mapper with " + setting + '=' + value + ": " + client);
    }

    private Optional<ObjectNode> find(String clientId) {
        return Optional.ofNullable(
                (ObjectNode) admin.get(path + "?clientId=" + clientId).get(0));
    }

    private String address(ObjectNode client) {
        return path + '/' + client.path("id").asText();
    }
}
