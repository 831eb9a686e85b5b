package portal.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.partners.FirstManager;

/** A first manager to invite. */
@Input("ManagerInput")
@Description("The person invited to manage the new organisation.")
public record ManagerInput(
        @NonNull @Description("The e-mail address that the invitation is sent to.")
        String email,

        @NonNull @Description("The person's name, at most 200 characters.")
        String name,

        @Description("The language of e-mails to the person, for example en.")
        String language) {

    /** Converts this input for the use case. */
    public FirstManager toFirstManager() {
        return new FirstManager(email, name, language);
    }
}
