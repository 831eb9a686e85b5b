package portal.members;

import jakarta.inject.Inject;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import portal.kernel.ByKeys;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.readmodel.NodeSource;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;
import portal.tenancy.Role;

/** Reads the members of the organisation acted in. A member who is only a learner sees itself alone. */
@ReadModel
public class MemberQueries implements NodeSource<MemberView> {

    /** Filters members; null matches everything. The text is a prefix of a name or an address, in any case. */
    public record Filter(Role role, MemberStatus status, String text) {}

    @Inject
    Members members;

    @Inject
    CurrentScope currentScope;

    /** Lists members of the caller's own organisation; a partner's list does not include its companies' members. */
    public MemberConnection page(PageRequest page, Filter filter, MemberSort sort, SortDirection direction) {
        var scope = currentScope.require();
        boolean self = !scope.has(Role.CUSTOMER_MANAGER) && scope.has(Role.LEARNER);
        var listed = new KeysetQuery<Membership>(members.getEntityManager(), Membership.class, (criteria, member) -> {
            var predicates = new ArrayList<Predicate>();
            predicates.add(
                    scope.companyId() == null
                            ? criteria.isNull(member.get("companyId"))
                            : criteria.equal(member.get("companyId"), scope.companyId()));
            predicates.add(criteria.equal(member.get("partnerId"), scope.partnerId()));
            if (self) {
                predicates.add(criteria.equal(member.get("id"), scope.actorId()));
            }
            if (filter.role() != null) {
                // Not arrayContains, which compares text[] with varchar[]: PostgreSQL has no such operator.
                var position = ((HibernateCriteriaBuilder) criteria)
                        .arrayPosition(member.get("roles"), filter.role().name());
                predicates.add(criteria.greaterThan(position, 0));
            }
            predicates.add(
                    filter.status() == null
                            ? criteria.notEqual(member.get("status"), criteria.literal(MemberStatus.REMOVED))
                            : criteria.equal(member.get("status"), filter.status()));
            if (filter.text() != null) {
                predicates.add(MemberFinder.beginsWith(criteria, member, filter.text()));
            }
            return predicates;
        });
        var slice = listed.page(page, sort.field(), direction, Membership::id, sort.value());
        return new MemberConnection(slice.map(MemberView::new), listed::count);
    }

    /** Requires a live registered user or manager of the company: NOT_FOUND or CONTACT_NOT_REGISTERED. */
    public void requireContact(UUID companyId, UUID memberId) {
        var member = members.findById(memberId);
        if (member == null || !companyId.equals(member.companyId()) || member.status() == MemberStatus.REMOVED) {
            throw DomainException.notFound("member", "contactId");
        }
        if (!member.roles().contains(Role.CUSTOMER_MANAGER) && !member.roles().contains(Role.REGISTERED_USER)) {
            throw new DomainException(
                    ErrorCode.CONTACT_NOT_REGISTERED,
                    "The contact must be a registered user or manager of the company.",
                    "contactId");
        }
    }

    /** Returns the name of each of these members; null for hidden ones. */
    public List<String> names(List<UUID> ids) {
        var found = ByKeys.find(members.getEntityManager(), Membership.class, Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(Membership::id, Membership::name));
        return ids.stream().map(found::get).collect(Collectors.toList());
    }

    @Override
    public IdType type() {
        return IdType.MEMBER;
    }

    @Override
    public Permission permission() {
        return Permission.READ_MEMBERS;
    }

    @Override
    public List<MemberView> load(Collection<UUID> ids) {
        return ByKeys.find(members.getEntityManager(), Membership.class, ids).stream()
                .map(MemberView::new)
                .toList();
    }
}
