package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import portal.members.MemberStatus;

/** Which learners to list. */
@Input("LearnerFilter")
@Description("Which learners to list.")
public record LearnerFilter(
        @Description("Only learners of this status; without it all but the removed.")
        MemberStatus status) {}
