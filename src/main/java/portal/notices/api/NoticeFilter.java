package portal.notices.api;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.notices.NoticeKind;
import portal.notices.NoticeQueries;
import portal.notices.NoticeStatus;

/** Filter for notices. */
@Input("NoticeFilter")
@Description("Filter for notices.")
public record NoticeFilter(
        @Description("Only notices of this kind.") NoticeKind kind,
        @Description("Only notices with this status.") NoticeStatus status,
        @Id @Description("Only notices about this company.") String companyId,

        @Id @Description("Only notices about this object, of any type.")
        String subjectId,

        @Description("Only notices due at or after this time.")
        Instant dueFrom,

        @Description("Only notices due before this time.") Instant dueUntil) {

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
