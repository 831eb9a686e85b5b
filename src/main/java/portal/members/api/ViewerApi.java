package portal.members.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import portal.members.MemberQueries;
import portal.tenancy.AllowedToAnyone;
import portal.tenancy.CurrentScope;

/** Tells a client who it is. */
@GraphQLApi
public class ViewerApi {

    @Inject
    MemberQueries members;

    @Inject
    CurrentScope currentScope;

    @Query
    @NonNull
    @AllowedToAnyone
    @Description("Who you are here, and what you may do.")
    public Viewer viewer() {
        var member =
                currentScope.find().filter(scope -> !scope.isManaged()).map(scope -> members.find(scope.actorId()));
        return Viewer.of(currentScope, member.orElse(null));
    }
}
