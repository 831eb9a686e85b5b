package portal.companies;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.Ids;
import portal.kernel.Language;
import portal.kernel.Text;
import portal.tenancy.TenantEntity;

/** A customer company. Its time zone decides when its licences end; its account number names it to the outside. */
@Entity
@Table(name = "company")
class Company extends TenantEntity {

    private String accountNumber;
    private String name;
    private String timeZone;
    private String language;

    @Enumerated(EnumType.STRING)
    private CompanyStatus status;

    private Instant createdAt;

    protected Company() {}

    Company(UUID partnerId, String accountNumber, String name, String timeZone, String language, Instant now) {
        super(partnerId, Ids.next());
        this.accountNumber = accountNumber;
        this.name = Text.required(name, 200, "name");
        this.timeZone = zone(timeZone);
        this.language = Language.of(language, "language");
        this.status = CompanyStatus.ACTIVE;
        this.createdAt = now;
    }

    /** Only named zones: a fixed offset would end licences an hour off after a change of daylight saving. */
    private static String zone(String value) {
        var text = Text.required(value, 64, "timeZone");
        try {
            if (ZoneId.getAvailableZoneIds().contains(ZoneId.of(text).getId())) {
                return text;
            }
        } catch (DateTimeException malformed) {
            // falls through to the one refusal
        }
        throw DomainException.invalid("This is not a time zone, such as Europe/Berlin.", "timeZone");
    }

    /** Refuses new business with a deactivated company. */
    void requireActive() {
        if (status != CompanyStatus.ACTIVE) {
            throw new DomainException(ErrorCode.COMPANY_INACTIVE, "The company is deactivated.");
        }
    }

    String accountNumber() {
        return accountNumber;
    }

    String name() {
        return name;
    }

    ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    String language() {
        return language;
    }

    CompanyStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }
}
