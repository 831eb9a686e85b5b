package portal.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Runs background work, such as demo data, under an explicit scope in a request context of its own. */
@ApplicationScoped
public class Scopes {

    @Inject
    CurrentScope currentScope;

    /** Runs work in its own transaction under the scope. */
    public void runInTransaction(Scope scope, Runnable work) {
        runAs(scope, () -> {
            QuarkusTransaction.requiringNew().run(work);
            return null;
        });
    }

    public <T> T runAs(Scope scope, Supplier<T> work) {
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        context.deactivate();
        context.activate();
        try {
            currentScope.enter(scope);
            return work.get();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }
}
