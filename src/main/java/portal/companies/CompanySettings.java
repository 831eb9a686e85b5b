package portal.companies;

import java.util.Map;
import java.util.TreeMap;

/** What can be set about a company, as the audit trail words it. */
record CompanySettings(Map<String, String> values) {

    static CompanySettings of(Company company) {
        return new CompanySettings(Map.of(
                "name", company.name(),
                "timeZone", company.timeZone().getId(),
                "language", company.language(),
                "autoAllocate", String.valueOf(company.autoAllocate()),
                "extraReminderDays", company.extraReminderDays().toString()));
    }

    /** The settings that differ, each with its old value and its new one. */
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
