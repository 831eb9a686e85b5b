package portal.demo.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The personas that can sign in. Usernames and client ids are unique. */
final class PersonaDirectory {

    private final Map<String, Persona> byUsername = Collections.synchronizedMap(new LinkedHashMap<>());

    PersonaDirectory(Collection<Persona> personas) {
        personas.forEach(this::add);
    }

    /** Adds a persona, or replaces the one of the same username. */
    void add(Persona persona) {
        byUsername.put(persona.username(), persona);
    }

    Optional<Persona> person(String username) {
        return Optional.ofNullable(byUsername.get(username)).filter(persona -> !persona.isIntegration());
    }

    Optional<Persona> integration(String clientId) {
        return list().stream()
                .filter(Persona::isIntegration)
                .filter(persona -> persona.clientId().equals(clientId))
                .findFirst();
    }

    List<Persona> people() {
        return list().stream().filter(persona -> !persona.isIntegration()).toList();
    }

    private List<Persona> list() {
        synchronized (byUsername) {
            return List.copyOf(byUsername.values());
        }
    }
}
