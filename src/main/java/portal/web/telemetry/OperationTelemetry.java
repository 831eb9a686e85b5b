package portal.web.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.jboss.logging.MDC;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;
import portal.tenancy.Scope;
import portal.web.http.Refusals;

/**
 * Telemetry of each operation: a timer and a span by its name in the schema and the code of its outcome, and log
 * context with caller and operation. Ids only, never people's names.
 */
@Unremovable
@ApplicationScoped
public class OperationTelemetry {

    @Inject
    MeterRegistry meters;

    @Inject
    Tracer tracer;

    @Inject
    CurrentScope currentScope;

    @Inject
    CurrentVertxRequest currentRequest;

    public <T> T during(String operation, Callable<T> work) throws Exception {
        describe(operation);
        var span = tracer.spanBuilder(operation).startSpan();
        var timer = Timer.start(meters);
        var outcome = "INTERNAL";
        try (var current = span.makeCurrent()) {
            var answer = work.call();
            outcome = Outcome.of(answer);
            return answer;
        } catch (Exception failure) {
            outcome = Outcome.of(failure);
            throw failure;
        } finally {
            span.setAttribute("portal.outcome", outcome).end();
            timer.stop(meters.timer("portal.operation", "operation", operation, "outcome", outcome));
        }
    }

    /** Lasts until the request ends, when faults are logged. */
    private void describe(String operation) {
        MDC.put("operation", operation);
        var request = currentRequest.getCurrent();
        if (request != null) {
            MDC.put("requestId", Refusals.requestId(request));
        }
        currentScope.find().ifPresent(OperationTelemetry::describe);
    }

    private static void describe(Scope scope) {
        MDC.put("partner", IdType.PARTNER.encode(scope.partnerId()));
        MDC.put("actor", IdType.MEMBER.encode(scope.actorId()));
        if (scope.companyId() != null) {
            MDC.put("company", IdType.COMPANY.encode(scope.companyId()));
        }
    }
}
