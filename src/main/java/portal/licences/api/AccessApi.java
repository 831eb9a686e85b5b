package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import portal.licences.LearnerAccess;
import portal.members.MemberView;
import portal.tenancy.Access;

/** Who has access, over GraphQL. */
@GraphQLApi
public class AccessApi {

    @Inject
    LearnerAccess access;

    @Description(
            "Whether a learner has access now; null for other members, or if you may not see the learner's licences.")
    public List<Access> access(@Source List<MemberView> members) {
        return access.of(members);
    }
}
