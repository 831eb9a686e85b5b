package portal.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a transactional use case whose first parameter is a {@link IdempotentCommand}: a command with the same key runs
 * once, and every retry within 24 hours gets the stored answer. The answer must be serialisable as JSON and must hold
 * no secret.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
