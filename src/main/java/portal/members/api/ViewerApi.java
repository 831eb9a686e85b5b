package portal.members.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.members.MemberQueries;
import portal.members.MemberView;
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
        return Viewer.of(currentScope);
    }

    @Description("The membership you act through; null until you have chosen one, and in manage mode.")
    public MemberView member(@Source Viewer viewer) {
        return currentScope
                .find()
                .filter(scope -> !scope.isManaged())
                .map(scope -> members.find(scope.actorId()))
                .orElse(null);
    }
}
