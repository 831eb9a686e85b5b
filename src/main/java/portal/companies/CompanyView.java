package portal.companies;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** A company as the API shows it. */
@Type("Company")
@Description("A customer company of a partner.")
public final class CompanyView implements Node {

    private final Company company;

    CompanyView(Company company) {
        this.company = company;
    }

    @Override
    @Id
    @NonNull
    @Description("The company's id.")
    public String getId() {
        return IdType.COMPANY.encode(company.id());
    }

    @NonNull
    @Description("The customer account number: ten digits.")
    public String getAccountNumber() {
        return company.accountNumber();
    }

    @NonNull
    @Description("The company's name.")
    public String getName() {
        return company.name();
    }

    @NonNull
    @Description("The time zone that decides when licences end, for example Europe/Berlin.")
    public String getTimeZone() {
        return company.timeZone().getId();
    }

    @NonNull
    @Description("The language of the company, for example en.")
    public String getLanguage() {
        return company.language();
    }

    @NonNull
    @Description("Whether new learners automatically receive a licence while free licences are available.")
    public boolean getAutoAllocate() {
        return company.autoAllocate();
    }

    @NonNull
    @Description(
            "Numbers of days before the end of a licence at which the company gets additional reminders, in descending order.")
    public List<@NonNull Integer> getExtraReminderDays() {
        return company.extraReminderDays();
    }

    @NonNull
    @Description("Version for optimistic locking; updateCompany requires it.")
    public int getVersion() {
        return company.version();
    }

    @NonNull
    @Description("Whether the company is active.")
    public CompanyStatus getStatus() {
        return company.status();
    }

    @NonNull
    @Description("Whether the partner may enter manage mode for this company.")
    public PartnerAccess getPartnerAccess() {
        return company.partnerAccess();
    }

    @NonNull
    @Description("When the company was created.")
    public Instant getCreatedAt() {
        return company.createdAt();
    }

    public UUID companyId() {
        return company.id();
    }

    public UUID partnerId() {
        return company.partnerId();
    }
}
