package portal.partners;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The partners within the scope: the operator's all, everybody else's own. */
@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {}
