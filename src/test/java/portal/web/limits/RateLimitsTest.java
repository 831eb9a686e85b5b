package portal.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rate limits: whose spending limits whom. */
class RateLimitsTest {

    private static final UUID PARTNER = UUID.randomUUID();

    private final RateLimits rates = new RateLimits(limits("1000", "1500"));

    @Test
    void aPersonSpendsItsOwnPointsOnly() {
        assertThat(rates.spend("ada", PARTNER, 1_000)).isZero();
        assertThat(rates.spend("ada", PARTNER, 500)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(rates.spend("ben", PARTNER, 500)).isZero();
    }

    @Test
    void aPartnersBudgetIsSharedAndRefusalsAreFree() {
        assertThat(rates.spend("ada", PARTNER, 1_000)).isZero();
        assertThat(rates.spend("ben", PARTNER, 1_000)).isPositive();
        assertThat(rates.spend("ben", UUID.randomUUID(), 1_000)).isZero();
    }

    @Test
    void aRequestBeyondTheWholeBudgetIsServedFromAFullBucket() {
        assertThat(rates.spend("ada", null, 1_000_000)).isZero();
        assertThat(rates.spend("ada", null, 1)).isPositive();
    }

    private static GraphQlLimits limits(String person, String partner) {
        return new SmallRyeConfigBuilder()
                .withMapping(GraphQlLimits.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "portal.graphql.person-per-minute", person,
                                "portal.graphql.partner-per-minute", partner),
                        "test",
                        100))
                .build()
                .getConfigMapping(GraphQlLimits.class);
    }
}
