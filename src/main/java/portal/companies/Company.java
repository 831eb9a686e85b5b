package portal.companies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.Ids;
import portal.kernel.Language;
import portal.kernel.Text;
import portal.tenancy.TenantEntity;

/**
 * A customer company. Its time zone determines when its licences end; its account number identifies it to outsiders.
 */
@Entity
@Table(name = "company")
class Company extends TenantEntity {

    private String accountNumber;
    private String name;

    @Column(insertable = false, updatable = false)
    private String nameKey;

    private String timeZone;
    private String language;
    private boolean autoAllocate;
    private Integer[] extraReminderDays = {};

    @Enumerated(EnumType.STRING)
    private CompanyStatus status;

    @Enumerated(EnumType.STRING)
    private PartnerAccess partnerAccess;

    private Instant createdAt;

    protected Company() {}

    Company(UUID partnerId, String accountNumber, String name, String timeZone, String language, Instant now) {
        super(partnerId, Ids.next());
        this.accountNumber = accountNumber;
        this.name = Text.withoutLinks(name, 200, "name");
        this.timeZone = zone(timeZone);
        this.language = Language.of(language, "language");
        this.status = CompanyStatus.ACTIVE;
        this.partnerAccess = PartnerAccess.ALLOWED;
        this.createdAt = now;
    }

    /**
     * Accepts named zones only: with a fixed offset, licences would end an hour off after a change of daylight saving.
     */
    private static String zone(String value) {
        var text = Text.required(value, 64, "timeZone");
        try {
            if (ZoneId.getAvailableZoneIds().contains(ZoneId.of(text).getId())) {
                return text;
            }
        } catch (DateTimeException malformed) {
            // falls through to the common refusal
        }
        throw DomainException.invalid("Not a known time zone. Use a name such as Europe/Berlin.", "timeZone");
    }

    /** Applies the command's changes; STALE_VERSION if the company has changed since the caller read it. */
    void change(UpdateCompany.Command changes) {
        if (changes.version() != version()) {
            throw new DomainException(
                    ErrorCode.STALE_VERSION,
                    "Somebody else has changed the company. Reload it and try again.",
                    "version");
        }
        if (changes.name().isPresent()) {
            this.name = Text.withoutLinks(changes.name().value(), 200, "name");
        }
        if (changes.timeZone().isPresent()) {
            this.timeZone = zone(changes.timeZone().value());
        }
        if (changes.language().isPresent()) {
            this.language = Language.of(changes.language().value(), "language");
        }
        if (changes.autoAllocate().isPresent()) {
            this.autoAllocate = required(changes.autoAllocate().value());
        }
        if (changes.extraReminderDays().isPresent()) {
            this.extraReminderDays = ReminderDays.of(changes.extraReminderDays().value());
        }
    }

    private static boolean required(Boolean value) {
        if (value == null) {
            throw DomainException.invalid("Provide true or false.", "autoAllocate");
        }
        return value;
    }

    /** Refuses new business with a deactivated company. */
    void requireActive(String... field) {
        if (status != CompanyStatus.ACTIVE) {
            throw new DomainException(
                    ErrorCode.COMPANY_INACTIVE,
                    "The company is deactivated. Its partner has to reactivate it first.",
                    field);
        }
    }

    /** Deactivates the company; CONFLICT if it is inactive already. */
    void deactivate() {
        if (status == CompanyStatus.INACTIVE) {
            throw new DomainException(ErrorCode.CONFLICT, "The company is deactivated already.", "companyId");
        }
        this.status = CompanyStatus.INACTIVE;
    }

    /** Reactivates the company; CONFLICT if it is active already. */
    void reactivate() {
        if (status == CompanyStatus.ACTIVE) {
            throw new DomainException(ErrorCode.CONFLICT, "The company is active already.", "companyId");
        }
        this.status = CompanyStatus.ACTIVE;
    }

    void letPartnerIn(PartnerAccess access) {
        this.partnerAccess = access;
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

    boolean autoAllocate() {
        return autoAllocate;
    }

    List<Integer> extraReminderDays() {
        return Arrays.asList(extraReminderDays);
    }

    CompanyStatus status() {
        return status;
    }

    PartnerAccess partnerAccess() {
        return partnerAccess;
    }

    Instant createdAt() {
        return createdAt;
    }
}
