package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.members.ErasePerson;

/** What erasePerson takes. */
@Input("ErasePersonInput")
@Description("Whose data is erased in the organisation acted in. It cannot be undone.")
public record ErasePersonInput(
        @NonNull @Id @Description("The member, who may have left already.")
        String memberId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ErasePerson.Command toCommand() {
        return new ErasePerson.Command(IdType.MEMBER.require(memberId, "memberId"), idempotencyKey);
    }
}
