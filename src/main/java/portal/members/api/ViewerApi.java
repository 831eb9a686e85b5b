package portal.members.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.*;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.tenancy.*;

/** The caller's identity over GraphQL. */
@GraphQLApi
public class ViewerApi {

    @Inject
    MemberQueries members;

    @Inject
    CurrentScope currentScope;

    @Query
    @NonNull
    @AllowedToAnyone
    @Description("The caller's identity and permissions.")
    public Viewer viewer() {
        return Viewer.of(currentScope);
    }

    @Description("Your current membership; null in manage mode and until you have chosen one.")
    public MemberView member(@Source Viewer viewer) {
        return currentScope
                .find()
                .filter(scope -> !scope.isManaged())
                .map(scope -> members.find(scope.actorId()))
                .orElse(null);
    }
}
