package portal.isolation;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.TreeSet;

/** The routes of the running portal: the paths of its router, as mounted. */
@ApplicationScoped
class MountedRoutes {

    private Router router;

    void keep(@Observes Router mounted) {
        router = mounted;
    }

    /** Routes that match every path, such as those that check tokens, are none of their own. */
    Set<String> paths() {
        var paths = new TreeSet<String>();
        for (var route : router.getRoutes()) {
            // A path or, where there is none, a pattern of paths.
            if (route.getName() != null && !route.getName().equals("/")) {
                paths.add(route.getName());
            }
        }
        return paths;
    }
}
