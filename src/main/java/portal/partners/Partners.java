package portal.partners;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import portal.kernel.DomainException;

/** The partners within the scope: all for the operator, otherwise one's own, one's distributor and one's resellers. */
@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {

    /** Locks those of these partners that the scope may change, in the order of their ids. */
    List<Partner> lock(UUID... ids) {
        var wanted = Stream.of(ids).filter(Objects::nonNull).toArray(UUID[]::new);
        return find("kind = 'PARTNER' and among(id, ?1)", Sort.by("id"), (Object) wanted)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Returns whether a partner has resellers. */
    boolean distributes(Partner partner) {
        return count("parentId", partner.id()) > 0;
    }

    /** Returns the partner with this id from the list; null if the id is null, NOT_FOUND if it is not in the list. */
    static Partner among(List<Partner> found, UUID id, String field) {
        return id == null
                ? null
                : found.stream()
                        .filter(partner -> partner.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> DomainException.notFound("partner", field));
    }
}
