package portal.web.telemetry;

import graphql.execution.DataFetcherResult;
import java.lang.reflect.Method;
import java.util.List;
import portal.kernel.DomainException;
import portal.kernel.ProtocolException;
import portal.kernel.api.UserError;

/** The outcome of an operation: OK or an error code of the API. */
final class Outcome {

    private static final String OK = "OK";

    /** Payloads have this component in common and nothing else. */
    private static final ClassValue<Method> USER_ERRORS = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            try {
                return type.getMethod("userErrors");
            } catch (NoSuchMethodException noPayload) {
                return null;
            }
        }
    };

    private Outcome() {}

    static String of(Object answer) throws ReflectiveOperationException {
        var payload = answer instanceof DataFetcherResult<?> result ? result.getData() : answer;
        var errors = payload == null ? null : USER_ERRORS.get(payload.getClass());
        if (errors == null || ((List<?>) errors.invoke(payload)).isEmpty()) {
            return OK;
        }
        return ((UserError) ((List<?>) errors.invoke(payload)).get(0)).code().name();
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
