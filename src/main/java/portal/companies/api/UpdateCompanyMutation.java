package portal.companies.api;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.*;
import portal.companies.*;
import portal.kernel.IdType;
import portal.kernel.Patch;
import portal.kernel.api.*;
import portal.tenancy.*;

/** The mutation updateCompany, its input and its payload. */
@GraphQLApi
public class UpdateCompanyMutation {

    @Inject
    UpdateCompany updateCompany;

    @Inject
    CompanyQueries companies;

    @Mutation
    @NonNull
    @Allowed(Permission.CHANGE_COMPANY_SETTINGS)
    @Description("Changes a company's settings. Only its partner may change the name.")
    public Payload updateCompany(@NonNull @Description("The changes.") Input input) {
        return Payloads.of(() -> companies.find(updateCompany.handle(input.toCommand())), Payload::new);
    }

    /** A class with setters because only these distinguish an absent field from null. */
    @Name("UpdateCompanyInput")
    @Description("Changes to a company's settings. Omitted fields remain unchanged.")
    public static class Input {

        private String companyId;
        private Integer version;
        private String name;
        private String timeZone;
        private String language;
        private Boolean autoAllocate;
        private List<Integer> extraReminderDays;
        private String idempotencyKey;
        private final Set<String> present = new HashSet<>();

        @NonNull
        @Id
        @Description("The company.")
        public void setCompanyId(String companyId) {
            this.companyId = companyId;
        }

        @NonNull
        @Description("The version that you read; if it is outdated, the mutation fails with STALE_VERSION.")
        public void setVersion(Integer version) {
            this.version = version;
        }

        @Description("The company's name, at most 200 characters. Only its partner may change it.")
        public void setName(String name) {
            this.name = name;
            present.add("name");
        }

        @Description("The time zone that decides when future licences end. Existing assignments keep their end.")
        public void setTimeZone(String timeZone) {
            this.timeZone = timeZone;
            present.add("timeZone");
        }

        @Description("The language of the company, for example en; null means English.")
        public void setLanguage(String language) {
            this.language = language;
            present.add("language");
        }

        @Description("Whether new learners automatically receive a licence while free licences are available.")
        public void setAutoAllocate(Boolean autoAllocate) {
            this.autoAllocate = autoAllocate;
            present.add("autoAllocate");
        }

        @Description(
                "Numbers of days before the end of a licence at which to send additional reminders: at most 5 different values between 1 and 90. Null or an empty list turns them off.")
        public void setExtraReminderDays(List<@NonNull Integer> extraReminderDays) {
            this.extraReminderDays = extraReminderDays;
            present.add("extraReminderDays");
        }

        @Description(Docs.IDEMPOTENCY_KEY)
        public void setIdempotencyKey(String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
        }

        UpdateCompany.Command toCommand() {
            return new UpdateCompany.Command(
                    IdType.COMPANY.require(companyId, "companyId"),
                    version,
                    change("name", name),
                    change("timeZone", timeZone),
                    change("language", language),
                    change("autoAllocate", autoAllocate),
                    change("extraReminderDays", extraReminderDays),
                    idempotencyKey);
        }

        private <T> Patch<T> change(String field, T value) {
            return present.contains(field) ? Patch.of(value) : Patch.none();
        }
    }

    @Name("UpdateCompanyPayload")
    @Description("Payload of updateCompany.")
    public record Payload(
            @Description("The changed company.") CompanyView company,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
