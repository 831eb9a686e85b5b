package portal.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.Text;
import portal.tenancy.CurrentScope;

/**
 * Claims the key inside the command's own transaction, so that claim, effects and answer are stored together or not at
 * all. A concurrent duplicate waits for the first commit and then reads its answer.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final int KEY_LENGTH = 100;

    @Inject
    IdempotencyKeys keys;

    @Inject
    ObjectMapper json;

    @Inject
    CurrentScope currentScope;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var command = (IdempotentCommand) invocation.getParameters()[0];
        if (command.idempotencyKey() == null) {
            return invocation.proceed();
        }
        var key = Text.required(command.idempotencyKey(), KEY_LENGTH, "idempotencyKey");
        var operation = invocation.getMethod().getDeclaringClass().getSimpleName();
        var hash = hash(command);
        if (keys.claim(operation, key, hash)) {
            var answer = invocation.proceed();
            keys.store(operation, key, json.writeValueAsString(answer));
            return answer;
        }
        return stored(invocation, operation, key, hash);
    }

    private Object stored(InvocationContext invocation, String operation, String key, byte[] hash)
            throws JsonProcessingException {
        var earlier = keys.find(operation, key);
        if (!Arrays.equals(earlier.requestHash(), hash)) {
            throw new DomainException(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "This idempotency key was used for a different request. Use a new key.",
                    "idempotencyKey");
        }
        var type = json.constructType(invocation.getMethod().getGenericReturnType());
        return json.readValue(earlier.answer(), type);
    }

    /** Includes the company, because one actor manages several and no command names its own. */
    private byte[] hash(IdempotentCommand command) throws JsonProcessingException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(currentScope.require().companyId()).getBytes(StandardCharsets.UTF_8));
            return digest.digest(json.writeValueAsBytes(command));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
