package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.licences.LearnerAccess;
import portal.members.MemberView;
import portal.tenancy.*;

/** Access of learners over GraphQL. */
@GraphQLApi
public class AccessApi {

    @Inject
    LearnerAccess access;

    @Query
    @Allowed(Permission.READ_ALLOCATIONS)
    @Description(
            "The learner's current access; the fastest way to check it. Null if the learner does not exist or you may not see it.")
    public Access learnerAccess(@NonNull @Id @Description("The learner.") String id) {
        return access.ofOne(IdType.MEMBER.orNone(id)).orElse(null);
    }

    @Description("The learner's current access; null for other members or if you may not see the learner's licences.")
    public List<Access> access(@Source List<MemberView> members) {
        return access.of(members);
    }
}
