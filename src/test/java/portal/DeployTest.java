package portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Every setting in {@code deploy/} is one that the portal reads, so that misspelt and removed settings are found. */
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Path REALM = DEPLOY.resolve("keycloak/portal-realm.json");
    private static final Pattern SETTING = Pattern.compile("(?m)^(?:name=)?((?:PORTAL|QUARKUS)_[A-Z_]+)");
    private static final Pattern REQUIRED = Pattern.compile("\\| `(portal\\.[a-z.-]+)` \\| required \\|");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(PORTAL_[A-Z_]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "k8s/portal.yaml"})
    void everySettingIsOneThatThePortalReadsAndNoneIsMissing(String file) throws IOException {
        var set = settings(file);
        assertThat(set).isSubsetOf(known()).containsAll(required());
    }

    @Test
    void everyPlaceholderOfTheRealmIsFilledInForKeycloak() throws IOException {
        var keycloak = at(documents("compose.yaml").get(0), "services", "keycloak", "environment");
        var open = PLACEHOLDER.matcher(Files.readString(REALM));
        assertThat(((Map<?, ?>) keycloak).keySet().stream().map(Object::toString))
                .containsAll(open.results().map(match -> match.group(1)).collect(Collectors.toSet()));
    }

    @Test
    void nothingThatIsDeliveredHoldsASecret() throws IOException {
        assertThat(Files.readString(REALM))
                .doesNotContainIgnoringCase("\"secret\"")
                .doesNotContain("\"credentials\"", "\"privateKey\"");
        var template = Files.readAllLines(DEPLOY.resolve(".env.example"));
        assertThat(template.stream().filter(line -> !line.startsWith("#"))).allMatch(line -> line.endsWith("="));
        for (var document : documents("compose.yaml")) {
            values(document, "").filter(value -> value.contains("PASSWORD")).forEach(value -> assertThat(value)
                    .matches(".*=\\$\\{[A-Z_]+:[?-]}"));
        }
    }

    /** Without a limit the heap grows with the machine; a portal out of memory that keeps running cannot answer. */
    @Test
    void aPortalOutOfMemoryExitsAndIsRestarted() throws IOException {
        assertThat(Files.readString(DEPLOY.resolve("Dockerfile")))
                .containsPattern("(?m)^ENTRYPOINT .*\"-XX:MaxRAMPercentage=\\d+\", \"-XX:\\+ExitOnOutOfMemoryError\"");
        var compose = at(documents("compose.yaml").get(0), "services", "portal");
        assertThat(at(compose, "mem_limit")).isNotNull();
        assertThat(at(compose, "restart")).isIn("unless-stopped", "always", "on-failure");
        var pods = documents("k8s/portal.yaml").stream()
                .map(document -> at(document, "spec", "template", "spec"))
                .filter(Objects::nonNull)
                .toList();
        assertThat(pods).hasSize(1);
        // The default of a Deployment is to restart always.
        assertThat(at(pods.get(0), "restartPolicy")).isIn(null, "Always");
        assertThat((List<?>) at(pods.get(0), "containers"))
                .isNotEmpty()
                .allMatch(container -> at(container, "resources", "limits", "memory") != null);
    }

    @Test
    void theRealmContainsNoAccounts() throws IOException {
        assertThat(new ObjectMapper().readTree(REALM.toFile()).path("users"))
                .isNotEmpty()
                .allMatch(account -> account.path("username")
                        .asText()
                        .equals("service-account-"
                                + account.path("serviceAccountClientId").asText()));
    }

    /** The settings of the container {@code portal}: its environment, and the maps and secrets that it is filled from. */
    private static Set<String> settings(String file) throws IOException {
        var found = new TreeSet<String>();
        for (var document : documents(file)) {
            var services = at(document, "services");
            var portal = services == null ? document : ((Map<?, ?>) services).get("portal");
            var names = SETTING.matcher(values(portal, "").collect(Collectors.joining("\n")));
            names.results().map(match -> match.group(1)).forEach(found::add);
        }
        return found;
    }

    private static Set<String> known() throws IOException {
        var known = new HashSet<String>();
        var mappings = ArchitectureTest.PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(type -> (Class<?>) type.reflect());
        Stream.concat(mappings, Stream.of(MailersRuntimeConfig.class))
                .flatMap(mapping -> ConfigMappings.getProperties(ConfigClass.configClass(mapping)).keySet().stream())
                .forEach(known::add);
        var written = Pattern.compile("(?:portal|quarkus)\\.[a-z.-]+")
                .matcher(Files.readString(Path.of("src/main/resources/application.properties")));
        written.results().map(match -> match.group()).forEach(known::add);
        ArchitectureTest.PRODUCT.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.isAnnotatedWith(ConfigProperty.class))
                .forEach(field -> known.add(
                        field.getAnnotationOfType(ConfigProperty.class).name()));
        return known.stream().map(DeployTest::environmentName).collect(Collectors.toSet());
    }

    private static Set<String> required() throws IOException {
        var found = REQUIRED.matcher(Files.readString(DEPLOY.resolve("README.md")));
        return found.results().map(match -> environmentName(match.group(1))).collect(Collectors.toSet());
    }

    private static String environmentName(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static List<Object> documents(String file) throws IOException {
        return StreamSupport.stream(
                        new Yaml()
                                .loadAll(Files.readString(DEPLOY.resolve(file)))
                                .spliterator(),
                        false)
                .toList();
    }

    private static Object at(Object document, String... path) {
        for (var key : path) {
            document = document instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return document;
    }

    /** Every value below, as KEY=VALUE. */
    private static Stream<String> values(Object node, String key) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(each -> values(each.getValue(), each.getKey().toString()));
        }
        if (node instanceof List<?> list) {
            return list.stream().flatMap(each -> values(each, key));
        }
        return Stream.of(key + '=' + node);
    }
}
