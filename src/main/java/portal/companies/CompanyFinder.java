package portal.companies;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.regex.Pattern;
import portal.kernel.BeginsWith;

/**
 * Finds companies by the beginning of their name, whatever its case, or of their account number. Both are ranges, so that
 * an index can answer them also under row-level security, which it cannot for LIKE.
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
