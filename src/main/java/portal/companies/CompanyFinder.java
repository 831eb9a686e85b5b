package portal.companies;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.regex.Pattern;
import portal.kernel.BeginsWith;

/**
 * Finds companies by prefix of their name (ignoring case) or account number. Both conditions are ranges, because under
 * row-level security an index cannot serve LIKE.
 */
final class CompanyFinder {

    private static final Pattern SOME_DIGITS = Pattern.compile("[0-9]{1,10}");
    private static final int ACCOUNT_NUMBER_LENGTH = 10;

    private CompanyFinder() {}

    static Predicate beginsWith(CriteriaBuilder criteria, Root<Company> company, String text) {
        var named = BeginsWith.range(criteria, company.get("nameKey"), text);
        if (!SOME_DIGITS.matcher(text).matches()) {
            return named;
        }
        int open = ACCOUNT_NUMBER_LENGTH - text.length();
        return criteria.or(
                named,
                criteria.between(company.get("accountNumber"), text + "0".repeat(open), text + "9".repeat(open)));
    }
}
