package portal.members.api;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.members.LearnerLicenceStatus;
import portal.members.LearnerQueries;
import portal.members.MemberStatus;

/** Filter for learners. */
@Input("LearnerFilter")
@Description("Filter for learners.")
public record LearnerFilter(
        @Description("Only learners with this status; defaults to all except removed ones.")
        MemberStatus status,

        @Description("Only learners with this licence status.")
        LearnerLicenceStatus licence,

        @Id
        @Description(
                "Considers only licences of this product; without a licence status, only learners who have or had one.")
        String productId,

        @Id
        @Description(
                "Considers only licences of this assignment; without a licence status, only learners who have or had one.")
        String assignmentId,

        @Description("Only learners whose name or e-mail address begins with this text. At most 200 characters.")
        String text,

        @Description(
                "Only learners whose licence ends or ended at or after this time. The licence that ends last counts, within the given product or assignment if any.")
        Instant licenceEndsFrom,

        @Description("Only learners whose licence ends or ended before this time.")
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
