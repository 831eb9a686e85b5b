package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.members.ChangeLanguage;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
    @Description("Chooses the language of the mails that you get in the organisation acted in.")
    public Payload changeLanguage(@NonNull @Description("The language.") Input input) {
        return Payloads.of(() -> members.find(changeLanguage.handle(input.toCommand())), Payload::new);
    }

    @Name("ChangeLanguageInput")
    @Description("The language of your mails.")
    public record Input(
            @NonNull @Description("A language tag, for example en or de-CH.")
            String language,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ChangeLanguage.Command toCommand() {
            return new ChangeLanguage.Command(language, idempotencyKey);
        }
    }

    @Name("ChangeLanguagePayload")
    @Description("The answer to changeLanguage.")
    public record Payload(
            @Description("You, as a member of the organisation acted in.")
            MemberView member,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
