package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.members.*;
import portal.tenancy.*;

/** The mutation changeLanguage, its input and its payload. */
@GraphQLApi
public class ChangeLanguageMutation {

    @Inject
    ChangeLanguage changeLanguage;

    @Inject
    MemberQueries members;

    @Mutation
    @NonNull
    @Allowed(Permission.CHANGE_OWN_SETTINGS)
    @Description("Sets the language of your e-mails in the current organisation.")
    public Payload changeLanguage(@NonNull @Description("The language.") Input input) {
        return Payloads.of(() -> members.find(changeLanguage.handle(input.toCommand())), Payload::new);
    }

    @Name("ChangeLanguageInput")
    @Description("The language of your e-mails.")
    public record Input(
            @NonNull @Description("A language tag, for example en or de-CH.")
            String language,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ChangeLanguage.Command toCommand() {
            return new ChangeLanguage.Command(language, idempotencyKey);
        }
    }

    @Name("ChangeLanguagePayload")
    @Description("Payload of changeLanguage.")
    public record Payload(
            @Description("Your membership in the current organisation.")
            MemberView member,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
