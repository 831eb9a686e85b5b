package portal.managemode.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import portal.kernel.IdType;
import portal.managemode.ManageConfig;
import portal.tenancy.ManageToken;

/** Verifies grants sent to the token endpoint. */
@ApplicationScoped
class ReadGrants {

    private static final AlgorithmConstraints ONLY_OURS =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    @Inject
    ManageKeys keys;

    @Inject
    ManageConfig config;

    /** Returns the content of the grant; empty if it is foreign, expired, tampered with or not a grant. */
    Optional<SessionGrant> read(String grant) {
        try {
            var claims = verifier().processToClaims(grant);
            return MintTokens.GRANT.equals(claims.getStringClaimValue("typ"))
                    ? Optional.of(of(claims))
                    : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    private JwtConsumer verifier() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver((signature, nesting) -> keys.ring()
                        .find(signature.getKeyIdHeaderValue(), TokenTime.now())
                        .orElseThrow(() -> new UnresolvableKeyException("Not a key of ours"))
                        .jwk()
                        .getPublicKey())
                .setJwsAlgorithmConstraints(ONLY_OURS)
                .setExpectedIssuer(true, config.issuer())
                .setExpectedAudience(true, config.tokenEndpoint())
                .setRequireExpirationTime()
                .setRequireSubject()
                .build();
    }

    @SuppressWarnings("unchecked")
    private static SessionGrant of(JwtClaims claims) throws MalformedClaimException {
        var actor = claims.getClaimValue("may_act", Map.class);
        var company = claims.getSubject().substring(ManageToken.COMPANY.length());
        return new SessionGrant(
                IdType.MANAGE_SESSION.decode(claims.getStringClaimValue("sid")).orElseThrow(),
                IdType.COMPANY.decode(company).orElseThrow(),
                (String) actor.get("iss"),
                (String) actor.get("sub"),
                Duration.ofSeconds(claims.getExpirationTime().getValue()
                        - claims.getIssuedAt().getValue()));
    }
}
