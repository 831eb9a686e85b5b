package portal.companies;

import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import portal.kernel.ByKeys;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.kernel.Text;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.partners.PartnerCounts;
import portal.partners.PartnerView;
import portal.readmodel.NodeSource;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.OrgType;
import portal.tenancy.Permission;
import portal.tenancy.ReadOnly;

/** Reads companies: a partner sees its own, a company itself, the operator all. */
@ReadModel
public class CompanyQueries implements NodeSource<CompanyView> {

    /** The facts about a company that orders and licences need. */
    public record Customer(UUID id, String name, ZoneId timeZone, PartnerAccess partnerAccess) {}

    /** Filters companies; null matches everything. The text is a prefix of the name or an account number. */
    public record Filter(CompanyStatus status, String timeZone, String text) {
        public static final Filter ANY = new Filter(null, null, null);
    }

    @Inject
    Companies companies;

    @Inject
    ReadOnly readOnly;

    @Inject
    CurrentScope currentScope;

    public CompanyConnection page(PageRequest page, Filter filter, CompanySort sort, SortDirection direction) {
        var text = Text.optional(filter.text(), 200, "filter", "text");
        var listed = new KeysetQuery<Company>(companies.getEntityManager(), Company.class, (criteria, company) -> {
            var predicates = own(criteria, company);
            if (filter.status() != null) {
                predicates.add(criteria.equal(company.get("status"), filter.status()));
            }
            if (filter.timeZone() != null) {
                predicates.add(criteria.equal(company.get("timeZone"), filter.timeZone()));
            }
            if (text != null) {
                predicates.add(CompanyFinder.beginsWith(criteria, company, text));
            }
            return predicates;
        });
        var slice = listed.page(page, sort.field(), direction, Company::id, sort.value());
        return new CompanyConnection(slice.map(CompanyView::new), listed::count);
    }

    /** Repeats the row-level security condition so that an index can be used (see {@link portal.readmodel.OwnRows}). */
    private List<Predicate> own(CriteriaBuilder criteria, Root<Company> company) {
        var own = new ArrayList<Predicate>();
        var scope = currentScope.require();
        if (scope.orgType() != OrgType.OPERATOR) {
            own.add(criteria.equal(company.get("partnerId"), scope.partnerId()));
        }
        if (scope.companyId() != null) {
            own.add(criteria.equal(company.get("id"), scope.companyId()));
        }
        return own;
    }

    /**
     * Returns the company and keeps it active until the transaction ends: a concurrent deactivation waits and then sees
     * the new business. In a read-only transaction nothing is locked. NOT_FOUND or COMPANY_INACTIVE.
     */
    public Customer requireActive(UUID companyId, String... field) {
        var found = readOnly.applies() ? companies.findByIdOptional(companyId) : companies.share(companyId);
        var company = found.orElseThrow(() -> DomainException.notFound("company", field));
        company.requireActive(field);
        return customer(company);
    }

    /** Returns a company that is known to exist within the scope, active or not. */
    public Customer get(UUID companyId) {
        return customer(companies.findById(companyId));
    }

    static Customer customer(Company company) {
        return new Customer(company.id(), company.name(), company.timeZone(), company.partnerAccess());
    }

    /** Returns how many companies each of these partners has, as far as the caller may see their names. */
    public List<Integer> countsOf(List<PartnerView> partners) {
        return PartnerCounts.of(companies.getEntityManager(), CompanyName.class, partners);
    }

    @Override
    public IdType type() {
        return IdType.COMPANY;
    }

    @Override
    public Permission permission() {
        return Permission.READ_COMPANIES;
    }

    @Override
    public List<CompanyView> load(Collection<UUID> ids) {
        return ByKeys.find(companies.getEntityManager(), Company.class, ids).stream()
                .map(CompanyView::new)
                .toList();
    }
}
