package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.kernel.IdType;
import portal.licences.LearnerAccess;
import portal.members.MemberView;
import portal.tenancy.Access;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Who has access, over GraphQL. */
@GraphQLApi
public class AccessApi {

    @Inject
    LearnerAccess access;

    @Query
    @Allowed(Permission.READ_ALLOCATIONS)
    @Description(
            "Whether one learner has access now: the quickest way to ask. Null if there is no learner of this id that you may see.")
    public Access learnerAccess(@NonNull @Id @Description("The learner.") String id) {
        return access.ofOne(IdType.MEMBER.orNone(id)).orElse(null);
    }

    @Description(
            "Whether a learner has access now; null for other members, or if you may not see the learner's licences.")
    public List<Access> access(@Source List<MemberView> members) {
        return access.of(members);
    }
}
