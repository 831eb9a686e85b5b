package portal.web.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import portal.tenancy.CurrentScope;

/** Bounds what people who have authenticated can make the portal hold, before their body is read. */
@ApplicationScoped
public class KnownSenders {

    private static final String PERSON = "portal.person";

    private final HttpLimits limits;
    private final SlowClients<String> largeBodies;

    @Inject
    KnownSenders(HttpLimits limits) {
        this.limits = limits;
        this.largeBodies = new SlowClients<>(limits.largeBodiesPerPerson(), limits.largeBodies());
    }

    /** Lets the body come at the pace of a known client, as one of its share of large bodies if it is one. */
    public void admit(RoutingContext request, CurrentScope caller) {
        request.put(PERSON, caller.person());
        BodyDeadline.extend(request);
        var length = RequestBody.declaredLength(request.request());
        if (length < 0 || length > limits.unknownBody().asLongValue()) {
            RequestBody.hold(largeBodies, caller.person(), request);
        }
    }

    /** Who sent the request, or the address that it came from as long as nobody knows. */
    public static String senderOf(RoutingContext request) {
        String person = request.get(PERSON);
        return person != null ? person : request.request().remoteAddress().hostAddress();
    }
}
