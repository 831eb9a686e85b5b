package portal.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import portal.testsupport.PortalProcess;

/** Drives a page with wrk (https://github.com/wg/wrk), which has to be installed. */
record Wrk(PortalProcess portal, int connections, Duration warmUp, Duration duration) {

    private static final Path SCRIPT = Path.of("src", "benchmark", "resources", "post.lua");

    Measured drive(Page page) throws IOException, InterruptedException {
        var body = Files.createTempFile("page", ".json");
        var token = Files.createTempFile("page", ".token");
        Files.write(body, new ObjectMapper().writeValueAsBytes(page.body()));
        Files.writeString(token, page.reader().token());
        run(body, token, warmUp);
        var cpu = portal.cpu();
        var result = run(body, token, duration).split(" ");
        var spent = portal.cpu().minus(cpu);
        Files.delete(body);
        Files.delete(token);
        return new Measured(
                page,
                Long.parseLong(result[1]),
                micros(result[2]),
                Long.parseLong(result[3]),
                micros(result[4]),
                micros(result[5]),
                spent);
    }

    private static Duration micros(String number) {
        return Duration.of(Long.parseLong(number), ChronoUnit.MICROS);
    }

    private String run(Path body, Path token, Duration lasting) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "wrk",
                        "-t2",
                        "-c" + connections,
                        "-d" + lasting.toSeconds() + "s",
                        "-s" + SCRIPT,
                        RestAssured.baseURI + ":" + RestAssured.port + "/graphql",
                        "--",
                        body.toString(),
                        token.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output.lines()
                .filter(line -> line.startsWith("RESULT "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(output));
    }
}
