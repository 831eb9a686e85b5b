package portal.web.telemetry;

import graphql.execution.DataFetcherResult;
import portal.kernel.DomainException;
import portal.kernel.ProtocolException;
import portal.kernel.api.MutationPayload;

/** The outcome of an operation: OK or an error code of the API. */
final class Outcome {

    private static final String OK = "OK";

    private Outcome() {}

    static String of(Object answer) {
        var data = answer instanceof DataFetcherResult<?> result ? result.getData() : answer;
        return data instanceof MutationPayload payload && !payload.userErrors().isEmpty()
                ? payload.userErrors().get(0).code().name()
                : OK;
    }

    static String of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProtocolException refused) {
                return refused.code().name();
            }
            if (cause instanceof DomainException refused) {
                return refused.code().name();
            }
        }
        return ProtocolException.Code.INTERNAL.name();
    }
}
