package portal.web.telemetry;

import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Replaces custom HTTP methods in metric tags: each would stay in memory. */
class HttpMethodTagFilter {

    @Produces
    @Singleton
    MeterFilter knownMethods() {
        var known = HttpMethod.values().stream().map(HttpMethod::name).collect(Collectors.toSet());
        return MeterFilter.replaceTagValues("method", method -> known.contains(method) ? method : "OTHER");
    }
}
