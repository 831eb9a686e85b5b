package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.CompanyQueries;
import portal.kernel.api.*;
import portal.members.*;
import portal.tenancy.*;

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
    @Description(
            "Sets whether you receive expiry notices for licences of your companies, as the companies' managers do.")
    public Payload chooseExpiryNotices(@NonNull @Description("The new setting.") Input input) {
        return Payloads.of(() -> members.find(chooseExpiryNotices.handle(input.toCommand())), Payload::new);
    }

    @Name("ChooseExpiryNoticesInput")
    @Description("Your setting for expiry notices.")
    public record Input(
            @NonNull @Description("Whether you want to receive expiry notices.")
            Boolean wanted,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ChooseExpiryNotices.Command toCommand() {
            return new ChooseExpiryNotices.Command(wanted, idempotencyKey);
        }
    }

    @Name("ChooseExpiryNoticesPayload")
    @Description("Payload of chooseExpiryNotices.")
    public record Payload(
            @Description("Your membership with the new setting.")
            MemberView member,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
