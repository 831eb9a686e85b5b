package portal.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** Text that no answer may contain, because it reveals how the product is made. */
public final class Leaks {

    private static final Pattern INNARDS = Pattern.compile(
            "(?i)exception|\\bjava\\b|java\\.|jakarta|hibernate|smallrye|quarkus|vertx|graphql\\.|postgres|psql|jdbc|sqlstate"
                    + "|\\bat portal\\.|portal\\.[a-z]+\\.|HashMap|ArrayList|BigDecimal|BigInteger|\\.java\\b|stack ?trace"
                    + "|insert into|select \\w+ from|update \\w+ set|violates|_key\\b|_pkey\\b|system error");

    private Leaks() {}

    public static void noneIn(String body) {
        var match = INNARDS.matcher(body);
        assertThat(match.find() ? match.group() : null)
                .as("innards in %s", body.length() > 2_000 ? body.substring(0, 2_000) : body)
                .isNull();
    }
}
