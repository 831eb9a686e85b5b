package portal.licences.api;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.licences.ReleaseLicences;

/** What releaseLicences takes. */
@Input("ReleaseLicencesInput")
@Description("Licences to take back from their learners.")
public record ReleaseLicencesInput(
        @NonNull @Id @Description("The allocations, 1 to 1,000; all are released or none.")
        List<@NonNull String> allocationIds,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ReleaseLicences.Command toCommand() {
        var ids = IntStream.range(0, allocationIds.size())
                .<UUID>mapToObj(
                        i -> IdType.ALLOCATION.require(allocationIds.get(i), "allocationIds", String.valueOf(i)))
                .toList();
        return new ReleaseLicences.Command(ids, idempotencyKey);
    }
}
