package portal.testsupport.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Reads and writes through Keycloak's account console, as a person who has signed in to it. */
public final class AccountConsole {

    private final URI address;
    private final String token;

    AccountConsole(String realm, String token) {
        this.address = URI.create(realm + "/account/?userProfileMetadata=true");
        this.token = token;
    }

    /** The account, and which attributes it may have. */
    public JsonNode read() throws IOException {
        return Http.json(request());
    }

    /** Returns the answer to saving the account. */
    public HttpResponse<String> save(JsonNode account) throws IOException {
        return Http.send(
                request().header("Content-Type", "application/json").POST(BodyPublishers.ofString(account.toString())));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }
}
