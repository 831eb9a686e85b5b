package portal.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Checks all declared permissions, before any transaction begins. */
@Allowed(Permission.READ_ORDERS)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class PermissionCheck {

    @Inject
    CurrentScope currentScope;

    @AroundInvoke
    Object check(InvocationContext invocation) throws Exception {
        var declared = invocation.getMethod().getAnnotation(Allowed.class);
        currentScope.require(declared.value());
        return invocation.proceed();
    }
}
