package portal.tenancy;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A client calling with its own verified token. It need not be a member of anything. */
public record ServiceAccount(String issuer, String subject, OrgType orgType, String clientId) {

    /**
     * Returns empty for a person: only client-credentials tokens carry {@code client_id}; a person's carries {@code
     * azp} alone.
     */
    static Optional<ServiceAccount> of(JsonWebToken token) {
        String clientId = token.getClaim("client_id");
        return clientId == null
                ? Optional.empty()
                : Optional.of(
                        new ServiceAccount(token.getIssuer(), token.getSubject(), organisationType(token), clientId));
    }

    static OrgType organisationType(JsonWebToken token) {
        return OrgType.valueOf(token.<String>getClaim("org_type").toUpperCase(Locale.ROOT));
    }
}
