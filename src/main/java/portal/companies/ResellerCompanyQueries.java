package portal.companies;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.kernel.ByKeys;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.kernel.page.SortField;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.OrgType;

/**
 * Reads the names of a reseller's companies: for its distributor, if the reseller allows it, and for the reseller
 * itself.
 */
@ReadModel
public class ResellerCompanyQueries {

    private static final SortField BY_NAME = new SortField("NAME", "name", text -> text);

    /** Filters by reseller; null lists all companies that the scope may see, its own included. */
    public record Filter(UUID resellerId) {}

    @Inject
    EntityManager entities;

    @Inject
    CurrentScope currentScope;

    /**
     * Returns the reseller that sells to this company and grants the scope, its distributor, access; empty for all
     * others.
     */
    public Optional<UUID> resellerOf(UUID companyId) {
        return Optional.ofNullable(entities.find(CompanyName.class, companyId))
                .map(CompanyName::partnerId)
                .filter(seller -> !seller.equals(currentScope.require().partnerId()));
    }

    /** Returns the reseller's company of each row; null for the partner's own companies and for hidden ones. */
    public <R> List<ResellerCompanyView> of(List<R> rows, Function<R, UUID> seller, Function<R, UUID> company) {
        var own = currentScope.require().partnerId();
        var ids = rows.stream()
                .filter(row -> !seller.apply(row).equals(own))
                .map(company)
                .collect(Collectors.toSet());
        if (ids.isEmpty() || currentScope.require().orgType() != OrgType.PARTNER) {
            return Collections.nCopies(rows.size(), null);
        }
        var found = ByKeys.find(entities, CompanyName.class, ids).stream()
                .collect(Collectors.toMap(CompanyName::id, ResellerCompanyView::new));
        return rows.stream().map(row -> found.get(company.apply(row))).collect(Collectors.toList());
    }

    public ResellerCompanyConnection page(PageRequest page, Filter filter) {
        var listed = new KeysetQuery<CompanyName>(
                entities,
                CompanyName.class,
                (criteria, company) -> filter.resellerId() == null
                        ? List.of()
                        : List.of(criteria.equal(company.get("partnerId"), filter.resellerId())));
        var slice = listed.page(page, BY_NAME, SortDirection.ASC, CompanyName::id, CompanyName::name);
        return new ResellerCompanyConnection(slice.map(ResellerCompanyView::new), listed::count);
    }
}
