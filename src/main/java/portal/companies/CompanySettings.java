package portal.companies;

import java.util.Map;
import java.util.TreeMap;

/** A company's settings, as the audit trail records them. */
record CompanySettings(Map<String, String> values) {

    static CompanySettings of(Company company) {
        return new CompanySettings(Map.of(
                "name", company.name(),
                "timeZone", company.timeZone().getId(),
                "language", company.language(),
                "autoAllocate", String.valueOf(company.autoAllocate()),
                "extraReminderDays", company.extraReminderDays().toString()));
    }

    /** Returns the settings that differ, each with its old and new value. */
    Map<String, String> since(CompanySettings before) {
        var changes = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            var old = before.values.get(name);
            if (!value.equals(old)) {
                changes.put(name, old + " → " + value);
            }
        });
        return changes;
    }
}
