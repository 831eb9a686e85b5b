package portal.members;

import java.util.stream.Stream;
import portal.kernel.Language;
import portal.kernel.Text;
import portal.partners.FirstManager;

/** A validated person to invite: a normalised e-mail, a name and a language. */
public record Invitee(String email, String name, String language) {

    /** Validates the input; {@code path} leads to the input that errors name. */
    static Invitee of(String email, String name, String language, String... path) {
        return new Invitee(
                Text.email(email, at(path, "email")),
                Text.withoutLinks(name, 200, at(path, "name")),
                Language.of(language, at(path, "language")));
    }

    static Invitee of(FirstManager manager) {
        return of(manager.email(), manager.name(), manager.language(), "manager");
    }

    private static String[] at(String[] path, String field) {
        return Stream.concat(Stream.of(path), Stream.of(field)).toArray(String[]::new);
    }
}
