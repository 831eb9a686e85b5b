package portal.companies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import portal.kernel.DomainException;

/** The companies within the scope. */
@ApplicationScoped
class Companies implements PanacheRepositoryBase<Company, UUID> {

    /** Takes a shared lock that prevents deactivation until the transaction ends. */
    Optional<Company> share(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_READ));
    }

    /**
     * Locks the company exclusively until the transaction ends, after pending business with it is stored; NOT_FOUND.
     */
    Company lock(UUID id) {
        var company = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (company == null) {
            throw DomainException.notFound("company", "companyId");
        }
        return company;
    }
}
