package portal.members.api;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.members.LearnerLicenceStatus;
import portal.members.LearnerQueries;
import portal.members.MemberStatus;

/** Which learners to list. */
@Input("LearnerFilter")
@Description("Which learners to list.")
public record LearnerFilter(
        @Description("Only learners of this status; without it all but the removed.")
        MemberStatus status,

        @Description("Only learners whose licence stands here.")
        LearnerLicenceStatus licence,

        @Id
        @Description(
                "Only licences of this product count; without a licence status, only learners who have or had one.")
        String productId,

        @Id
        @Description(
                "Only licences from this assignment count; without a licence status, only learners who have or had one.")
        String assignmentId,

        @Description("Only learners whose name or e-mail address begins like this, at most 200 characters.")
        String text,

        @Description(
                "Only learners whose licence ends, or ended, at this instant or later: the one that lasts longest, or that of the product or assignment named.")
        Instant licenceEndsFrom,

        @Description("Only learners whose licence ends, or ended, before this instant.")
        Instant licenceEndsBefore) {

    public LearnerQueries.Filter toFilter() {
        return new LearnerQueries.Filter(
                status,
                licence,
                productId == null ? null : IdType.PRODUCT.orNone(productId),
                assignmentId == null ? null : IdType.ASSIGNMENT.orNone(assignmentId),
                text,
                licenceEndsFrom,
                licenceEndsBefore);
    }
}
