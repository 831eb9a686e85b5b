package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The OAuth clients of the portal's pages, which cannot be enrolled as integrations. */
@ApplicationScoped
class PageClients {

    private final Set<String> ids;

    PageClients(
            @ConfigProperty(name = "portal.identity.page-clients") Optional<List<String>> pages,
            @ConfigProperty(name = "portal.manage.clients") Optional<List<String>> inManageMode) {
        ids = Stream.concat(pages.stream(), inManageMode.stream())
                .flatMap(List::stream)
                .map(PageClients::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean include(String clientId) {
        return ids.contains(folded(clientId));
    }

    private static String folded(String clientId) {
        return clientId.strip().toLowerCase(Locale.ROOT);
    }
}
