package portal.companies;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.regex.Pattern;

/**
 * Finds companies by the beginning of their name, whatever its case, or of their account number. Both are ranges, so that
 * an index can answer them also under row-level security, which it cannot for LIKE.
 */
final class CompanyFinder {

    private static final Pattern SOME_DIGITS = Pattern.compile("[0-9]{1,10}");
    private static final int ACCOUNT_NUMBER_LENGTH = 10;
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private CompanyFinder() {}

    static Predicate beginsWith(CriteriaBuilder criteria, Root<Company> company, String text) {
        // The database lowers both sides: its idea of lower case is the one that the key is stored in.
        var key = company.<String>get("nameKey");
        var named = criteria.and(
                criteria.greaterThanOrEqualTo(key, criteria.lower(criteria.literal(text))),
                criteria.lessThan(key, criteria.lower(criteria.literal(text + LAST_CHARACTER))));
        if (!SOME_DIGITS.matcher(text).matches()) {
            return named;
        }
        int open = ACCOUNT_NUMBER_LENGTH - text.length();
        return criteria.or(
                named,
                criteria.between(company.get("accountNumber"), text + "0".repeat(open), text + "9".repeat(open)));
    }
}
