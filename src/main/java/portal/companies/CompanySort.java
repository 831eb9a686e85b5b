package portal.companies;

import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import portal.kernel.page.SortField;

/** The fields by which companies can be sorted. */
@Enum("CompanySortField")
@Description("Fields by which companies can be sorted.")
public enum CompanySort {
    @Description("The company's name.")
    NAME("name", text -> text, Company::name),
    @Description("When the company was created.")
    CREATED_AT("createdAt", Instant::parse, Company::createdAt),
    @Description("The company's account number.")
    ACCOUNT_NUMBER("accountNumber", text -> text, Company::accountNumber);

    private final SortField field;
    private final Function<Company, Object> value;

    CompanySort(String attribute, Function<String, Comparable<?>> parse, Function<Company, Object> value) {
        this.field = new SortField(name(), attribute, parse);
        this.value = value;
    }

    SortField field() {
        return field;
    }

    Function<Company, Object> value() {
        return value;
    }
}
