package portal.companies.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.UpdateCompany;
import portal.kernel.IdType;
import portal.kernel.Patch;

/** What updateCompany takes. A class with setters: only they tell an absent field from one that is null. */
@Input("UpdateCompanyInput")
@Description("Changes to a company's settings. What is left out stays as it is.")
public class UpdateCompanyInput {

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
    @Description("The version that you have seen; STALE_VERSION if the company has changed since.")
    public void setVersion(Integer version) {
        this.version = version;
    }

    @Description("The company's name, at most 200 characters. Only its partner may give it.")
    public void setName(String name) {
        this.name = name;
        present.add("name");
    }

    @Description("The time zone that decides when later licences end. Those that are assigned keep their ends.")
    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
        present.add("timeZone");
    }

    @Description("The language of the company, for example en; null means English.")
    public void setLanguage(String language) {
        this.language = language;
        present.add("language");
    }

    @Description("Whether new learners are given a licence by themselves, as long as there are free ones.")
    public void setAutoAllocate(Boolean autoAllocate) {
        this.autoAllocate = autoAllocate;
        present.add("autoAllocate");
    }

    @Description("How many days before the end of a licence to remind once more: at most 5 different numbers of days,"
            + " 1 to 90. Null or an empty list means never.")
    public void setExtraReminderDays(List<@NonNull Integer> extraReminderDays) {
        this.extraReminderDays = extraReminderDays;
        present.add("extraReminderDays");
    }

    @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
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
