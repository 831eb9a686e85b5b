package portal.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import portal.kernel.DomainException;
import portal.kernel.ProtocolException;

/**
 * Marks a bean that only reads, in the current transaction or its own. A refusal, such as a cursor of another list,
 * does not doom that transaction: other fields of the same query continue in it.
 */
@Stereotype
@ApplicationScoped
@Transactional(dontRollbackOn = {DomainException.class, ProtocolException.class})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadModel {}
