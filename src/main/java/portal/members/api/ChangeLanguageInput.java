package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.members.ChangeLanguage;

/** What changeLanguage takes. */
@Input("ChangeLanguageInput")
@Description("The language of your mails.")
public record ChangeLanguageInput(
        @NonNull @Description("A language tag, for example en or de-CH.")
        String language,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ChangeLanguage.Command toCommand() {
        return new ChangeLanguage.Command(language, idempotencyKey);
    }
}
