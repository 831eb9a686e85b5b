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

    /** Keeps a company from being deactivated until the transaction ends; many may do so side by side. */
    Optional<Company> share(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_READ));
    }

    /** The company, once nobody begins new business with it, and locked until the transaction ends; or NOT_FOUND. */
    Company lock(UUID id) {
        var company = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (company == null) {
            throw DomainException.notFound("company", "companyId");
        }
        return company;
    }
}
