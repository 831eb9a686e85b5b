package portal;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The second table of settings in {@code deploy/README.md} lists the methods of the configuration interfaces. */
class SettingsTableTest {

    private static final Path DOCUMENT = Path.of("deploy", "README.md");
    private static final Pattern TABLE =
            Pattern.compile("(?s)(?<=<!-- settings -->\n).*(?=\n<!-- end of settings -->)");

    /** A method without arguments, behind its Javadoc and at most one annotation. */
    private static final Pattern METHOD =
            Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+\\([^\n]*\\)\\s+)?[\\w<>]+ (\\w+)\\(\\);");

    /** {@code -Dportal.settings.write=true} rewrites the table. */
    @Test
    void theTableListsEverySettingWithItsDefaultAndMeaning() throws IOException {
        var rows = new ArrayList<>(List.of("| setting | default | meaning |", "|---|---|---|"));
        for (var type : configurations()) {
            var described = METHOD.matcher(source(type)).results().toList();
            assertThat(described.stream().map(method -> method.group(2)))
                    .as("settings of %s that have Javadoc", type)
                    .containsExactlyInAnyOrderElementsOf(
                            settings(type).map(Method::getName).toList());
            for (var method : described) {
                rows.add(row(type, method.group(2), firstSentence(method.group(1))));
            }
        }
        var current = TABLE.matcher(Files.readString(DOCUMENT));
        assertThat(current.find()).as("%s has a table of settings", DOCUMENT).isTrue();
        var written = current.replaceFirst(Matcher.quoteReplacement(String.join("\n", rows)));
        if (Boolean.getBoolean("portal.settings.write")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(DOCUMENT)
                .as("-Dportal.settings.write=true rewrites the table")
                .hasContent(written);
    }

    private static List<Class<?>> configurations() {
        return ArchitectureTest.PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .<Class<?>>map(type -> type.reflect())
                .sorted(comparing(SettingsTableTest::prefix))
                .toList();
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigMapping.class).prefix();
    }

    private static Stream<Method> settings(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).filter(method -> Modifier.isAbstract(method.getModifiers()));
    }

    private static String source(Class<?> type) throws IOException {
        return Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
    }

    private static String row(Class<?> type, String method, String meaning) throws IOException {
        var name = prefix(type) + '.' + StringUtil.skewer(method);
        var found = settings(type).filter(each -> each.getName().equals(method)).findFirst();
        return "| `%s` | %s | %s |".formatted(name, defaultOf(name, found.orElseThrow()), meaning);
    }

    private static String defaultOf(String name, Method setting) throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        var annotated = setting.getAnnotation(WithDefault.class);
        var value = properties.getProperty(name, annotated == null ? null : annotated.value());
        if (value != null) {
            return value.replaceFirst("^(?:\\$\\{([^}]*)}|(.*))$", "`$1$2`");
        }
        return setting.getReturnType() == Optional.class ? "none" : "required";
    }

    private static String firstSentence(String javadoc) {
        return javadoc.replaceAll("\\s+(?:\\* )?", " ")
                .strip()
                .replaceFirst("(?<=\\.) .*", "")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`");
    }
}
