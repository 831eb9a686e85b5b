package portal.notices.api;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.notices.NoticeKind;
import portal.notices.NoticeQueries;
import portal.notices.NoticeStatus;

/** Which notices to list. */
@Input("NoticeFilter")
@Description("Which notices to list.")
public record NoticeFilter(
        @Description("Only notices that say this.") NoticeKind kind,
        @Description("Only notices that stand so.") NoticeStatus status,
        @Id @Description("Only notices about this company.") String companyId,

        @Id @Description("Only notices about this object, whatever its type.")
        String subjectId,

        @Description("Only notices owed at this instant or later.")
        Instant dueFrom,

        @Description("Only notices owed before this instant.")
        Instant dueUntil) {

    NoticeQueries.Filter toFilter() {
        return new NoticeQueries.Filter(
                kind,
                status,
                companyId == null ? null : IdType.COMPANY.orNone(companyId),
                subjectId == null ? null : IdType.ofAnyTypeOrNone(subjectId),
                dueFrom,
                dueUntil);
    }
}
