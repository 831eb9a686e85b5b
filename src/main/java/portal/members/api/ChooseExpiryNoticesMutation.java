package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.CompanyQueries;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.members.ChooseExpiryNotices;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation chooseExpiryNotices, its input and its payload. */
@GraphQLApi
public class ChooseExpiryNoticesMutation {

    @Inject
    ChooseExpiryNotices chooseExpiryNotices;

    @Inject
    MemberQueries members;

    @Inject
    CompanyQueries companies;

    @Mutation
    @NonNull
    @Allowed(Permission.CHOOSE_EXPIRY_NOTICES)
    @Description("Says whether you are told, as its managers are, when licences of one of your companies end.")
    public Payload chooseExpiryNotices(@NonNull @Description("Your choice.") Input input) {
        return Payloads.of(() -> members.find(chooseExpiryNotices.handle(input.toCommand())), Payload::new);
    }

    @Name("ChooseExpiryNoticesInput")
    @Description("Whether you are told when licences of your companies end.")
    public record Input(
            @NonNull @Description("True to be told, false not to be.")
            Boolean wanted,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ChooseExpiryNotices.Command toCommand() {
            return new ChooseExpiryNotices.Command(wanted, idempotencyKey);
        }
    }

    @Name("ChooseExpiryNoticesPayload")
    @Description("The answer to chooseExpiryNotices.")
    public record Payload(
            @Description("You, with your choice.") MemberView member,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
