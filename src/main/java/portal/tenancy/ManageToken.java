package portal.tenancy;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import portal.kernel.IdType;

/**
 * The content of a verified manage token: the actor, the company and the session. It is valid only if the stored
 * session agrees.
 */
public record ManageToken(
        UUID sessionId,
        UUID companyId,
        String actorIssuer,
        String actorSubject,
        String actorOrganisation,
        String clientId) {

    /** The OIDC tenant that verifies manage tokens. */
    public static final String TENANT = "manage";

    /** Prefix of the company's public id in {@code sub}. */
    public static final String COMPANY = "company:";

    private static final Set<String> ACTOR = Set.of("iss", "sub", "org_id");

    static ManageToken of(JsonWebToken token) {
        if (!(token.getClaim("act") instanceof JsonObject actor)
                || !actor.keySet().equals(ACTOR)) {
            throw new AuthenticationFailedException("A manage token names exactly one actor");
        }
        return new ManageToken(
                id(IdType.MANAGE_SESSION, token.getClaim("sid")),
                id(IdType.COMPANY, company(token.getSubject())),
                text(actor, "iss"),
                text(actor, "sub"),
                text(actor, "org_id"),
                token.getClaim("client_id"));
    }

    private static String company(String subject) {
        return subject != null && subject.startsWith(COMPANY) ? subject.substring(COMPANY.length()) : null;
    }

    private static UUID id(IdType type, String text) {
        return type.decode(text)
                .orElseThrow(() -> new AuthenticationFailedException("A manage token names company and session"));
    }

    private static String text(JsonObject actor, String claim) {
        if (actor.get(claim) instanceof JsonString text) {
            return text.getString();
        }
        throw new AuthenticationFailedException("The actor of a manage token is told by texts");
    }
}
