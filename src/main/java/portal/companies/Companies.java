package portal.companies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The companies within the scope. */
@ApplicationScoped
class Companies implements PanacheRepositoryBase<Company, UUID> {}
