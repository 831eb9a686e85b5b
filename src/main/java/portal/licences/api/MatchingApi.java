package portal.licences.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import portal.kernel.api.Payloads;
import portal.licences.AllocateMatching;
import portal.licences.AssignmentQueries;
import portal.licences.PreviewMatching;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Allocating to all learners who match, over GraphQL. */
@GraphQLApi
public class MatchingApi {

    @Inject
    PreviewMatching previewMatching;

    @Inject
    AllocateMatching allocateMatching;

    @Inject
    AssignmentQueries assignments;

    @Query
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Shows how many learners match and where their licences would come from. Nothing is reserved.")
    public PreviewMatchingPayload previewMatching(
            @NonNull @Description("Whom to allocate to.") PreviewMatchingInput input) {
        return Payloads.of(() -> input.run(previewMatching), PreviewMatchingPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Allocates a licence to every learner who matches, to exactly those previewed or to none.")
    public AllocateMatchingPayload allocateMatching(
            @NonNull @Description("Whom to allocate to, as previewed.") AllocateMatchingInput input) {
        return Payloads.of(() -> allocated(allocateMatching.handle(input.toCommand())), AllocateMatchingPayload::of);
    }

    private AllocateMatchingPayload.Allocated allocated(AllocateMatching.Done done) {
        return new AllocateMatchingPayload.Allocated(assignments.find(done.assignmentId()), done.count());
    }
}
