package portal.web.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import portal.tenancy.CurrentScope;

/** Limits the request bodies of authenticated callers, before they are read. */
@ApplicationScoped
public class AuthenticatedBodyLimits {

    private static final String PERSON = "portal.person";

    private final HttpLimits limits;
    private final SlowClients<String> largeBodies;

    @Inject
    AuthenticatedBodyLimits(HttpLimits limits) {
        this.limits = limits;
        this.largeBodies = new SlowClients<>(limits.largeBodiesPerPerson(), limits.largeBodies());
    }

    /** Extends the body's deadline and, if it is large, counts it against the caller's share. */
    public void admit(RoutingContext request, CurrentScope caller) {
        request.put(PERSON, caller.person());
        BodyDeadline.extend(request);
        var length = RequestBody.declaredLength(request.request());
        if (length < 0 || length > limits.unknownBody().asLongValue()) {
            RequestBody.hold(largeBodies, caller.person(), request);
        }
    }

    /** Returns the request's caller, or its address if the caller is unknown. */
    public static String senderOf(RoutingContext request) {
        String person = request.get(PERSON);
        return person != null ? person : request.request().remoteAddress().hostAddress();
    }
}
