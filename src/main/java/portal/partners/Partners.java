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

/** The partners within the scope: the operator's all; otherwise one's own, one's distributor's and one's resellers'. */
@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {

    /** These partners as far as the scope may change them, locked in the order of their ids. */
    List<Partner> lock(UUID... ids) {
        var wanted = Stream.of(ids).filter(Objects::nonNull).toArray(UUID[]::new);
        return find("kind = 'PARTNER' and among(id, ?1)", Sort.by("id"), (Object) wanted)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether a partner has resellers. */
    boolean distributes(Partner partner) {
        return count("parentId", partner.id()) > 0;
    }

    /** The one with this id among those; null if none is asked for, NOT_FOUND if it is not among them. */
    static Partner among(List<Partner> found, UUID id, String field) {
        return id == null
                ? null
                : found.stream()
                        .filter(partner -> partner.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> DomainException.notFound("partner", field));
    }
}
