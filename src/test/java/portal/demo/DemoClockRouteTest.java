package portal.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.testsupport.RawRequest;

/** A person moves the demo's clock with curl, and sets it back. */
@QuarkusTest
class DemoClockRouteTest {

    @AfterEach
    void realTime() {
        given().delete("/demo/clock");
    }

    private static Instant now() {
        return Instant.parse(given().get("/demo/clock").path("now"));
    }

    @Test
    void timeIsMovedByADurationToAnInstantAndBack() {
        var real = Instant.now();
        assertThat(given().post("/demo/clock?by=PT72H").statusCode()).isEqualTo(200);
        assertThat(now()).isCloseTo(real.plus(Duration.ofHours(72)), within(30, ChronoUnit.SECONDS));
        assertThat(given().post("/demo/clock?to=2031-01-01T00:00:00Z").statusCode())
                .isEqualTo(200);
        assertThat(now()).isCloseTo(Instant.parse("2031-01-01T00:00:00Z"), within(30, ChronoUnit.SECONDS));
        assertThat(given().delete("/demo/clock").statusCode()).isEqualTo(200);
        assertThat(now()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void whatIsNoTimeAndWhatComesFromAPageMovesNothing() {
        for (var wrong : new String[] {"?by=soon", "?to=tomorrow", ""}) {
            assertThat(given().post("/demo/clock" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(given().header("Origin", "https://elsewhere.example")
                        .post("/demo/clock?by=PT72H")
                        .statusCode())
                .isEqualTo(403);
        assertThat(now()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void aRequestForAnotherHostMovesNothing() {
        for (var host : new String[] {"evil.example", "127.0.0.1.evil.example:8080", "localhost:x"}) {
            assertThat(RawRequest.status(RestAssured.port, "POST", "/demo/clock?by=PT72H", "Host: " + host))
                    .as(host)
                    .startsWith("HTTP/1.1 4");
        }
        assertThat(RawRequest.status(RestAssured.port, "GET", "/demo/clock", "Host: evil.example"))
                .startsWith("HTTP/1.1 421");
        assertThat(RawRequest.status(RestAssured.port, "GET", "/demo/clock", "Host: localhost"))
                .startsWith("HTTP/1.1 200");
        assertThat(now()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
    }
}
