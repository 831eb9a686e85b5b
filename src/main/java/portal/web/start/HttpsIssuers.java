package portal.web.start;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import portal.tenancy.OrgType;

/**
 * Requires https for token issuers, so that nobody can impersonate them. Keys may be read from another address, such as
 * one inside the cluster, which has to be https or loopback.
 */
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test", "demo"})
class HttpsIssuers implements StartCheck {

    private final Config config;

    HttpsIssuers(Config config) {
        this.config = config;
    }

    @Override
    public List<String> faults() {
        var issuers = Stream.of("portal.identity.issuer", "portal.manage.issuer")
                .filter(setting -> isAny(setting, address -> !isHttps(address)))
                .map(setting -> setting + " has to be an https address");
        var keys = Arrays.stream(OrgType.values())
                .map(type -> "quarkus.oidc." + type.name().toLowerCase(Locale.ROOT) + ".auth-server-url")
                .filter(setting -> isAny(setting, address -> !isHttps(address) && !isThisMachine(address)))
                .map(setting -> setting + " has to be an https address");
        return Stream.concat(issuers, keys).toList();
    }

    private boolean isAny(String setting, Predicate<String> fault) {
        return config.getOptionalValue(setting, String.class).filter(fault).isPresent();
    }

    private static boolean isHttps(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private static boolean isThisMachine(String address) {
        try {
            return "127.0.0.1".equals(URI.create(address).getHost());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
