package portal.web.start;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import portal.tenancy.OrgType;

/** Requires token verification to be fully enabled. The settings below exist in Quarkus for experiments. */
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test", "demo"})
class VerifiedIdentity implements StartCheck {

    private static final String TRUST_ALL = "quarkus\\.tls\\.(.+\\.)?trust-all";

    private final Config config;

    VerifiedIdentity(Config config) {
        this.config = config;
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        for (var tenant : tenants().toList()) {
            check(faults, tenant + "token.issuer", isNot("portal.identity.issuer"), "has to be portal.identity.issuer");
            check(
                    faults,
                    tenant + "token.audience",
                    isNot("portal.identity.audience"),
                    "has to be portal.identity.audience");
            check(
                    faults,
                    tenant + "tls.verification",
                    value -> !value.equalsIgnoreCase("required"),
                    "has to be required: the identity provider's certificate is verified");
            text(tenant + "tls.tls-configuration-name")
                    .ifPresent(name -> trustsAll(faults, "quarkus.tls." + name + ".trust-all"));
        }
        trustsAll(faults, "quarkus.tls.trust-all");
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.matches(TRUST_ALL))
                .forEach(name -> trustsAll(faults, name));
        return faults.stream().distinct().toList();
    }

    private static Stream<String> tenants() {
        return Stream.concat(
                Stream.of("quarkus.oidc."),
                Stream.of(OrgType.values())
                        .map(type -> "quarkus.oidc." + type.name().toLowerCase(Locale.ROOT) + '.'));
    }

    private Predicate<String> isNot(String other) {
        return value -> !text(other).filter(value::equals).isPresent();
    }

    private void trustsAll(List<String> faults, String setting) {
        check(faults, setting, Boolean::parseBoolean, "is true, so that any server would be trusted");
    }

    private void check(List<String> faults, String setting, Predicate<String> fault, String words) {
        text(setting).filter(fault).ifPresent(value -> faults.add(setting + ' ' + words));
    }

    private Optional<String> text(String setting) {
        return config.getOptionalValue(setting, String.class);
    }
}
