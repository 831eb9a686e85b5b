package portal.members.api;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.Patch;
import portal.kernel.api.*;
import portal.members.*;
import portal.tenancy.*;

/** The mutation updateMember, its input and its payload. */
@GraphQLApi
public class UpdateMemberMutation {

    @Inject
    UpdateMember updateMember;

    @Inject
    MemberQueries members;

    @Mutation
    @NonNull
    @Allowed(Permission.CHANGE_MEMBERS)
    @Description("Changes the name, e-mail address or language of a member of your organisation.")
    public Payload updateMember(@NonNull @Description("The member and the changes.") Input input) {
        return Payloads.of(() -> members.find(updateMember.handle(input.toCommand())), Payload::new);
    }

    /** A class with setters because only these distinguish an absent field from null. */
    @Name("UpdateMemberInput")
    @Description("Changes to a member. Omitted fields remain unchanged.")
    public static class Input {

        private String memberId;
        private String name;
        private String email;
        private String language;
        private Integer version;
        private String idempotencyKey;
        private final Set<String> present = new HashSet<>();

        @NonNull
        @Id
        @Description("The member.")
        public void setMemberId(String memberId) {
            this.memberId = memberId;
        }

        @Description("The person's new name, at most 200 characters.")
        public void setName(String name) {
            this.name = name;
            present.add("name");
        }

        @Description("The new e-mail address. The member's sign-in does not change.")
        public void setEmail(String email) {
            this.email = email;
            present.add("email");
        }

        @Description("The new language of e-mails to the member, for example en; null means English.")
        public void setLanguage(String language) {
            this.language = language;
            present.add("language");
        }

        @Description("The version that you read; if it is outdated, the mutation fails with STALE_VERSION.")
        public void setVersion(Integer version) {
            this.version = version;
        }

        @Description(Docs.IDEMPOTENCY_KEY)
        public void setIdempotencyKey(String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
        }

        UpdateMember.Command toCommand() {
            return new UpdateMember.Command(
                    IdType.MEMBER.require(memberId, "memberId"),
                    change("name", name),
                    change("email", email),
                    change("language", language),
                    version,
                    idempotencyKey);
        }

        private Patch<String> change(String field, String value) {
            return present.contains(field) ? Patch.of(value) : Patch.none();
        }
    }

    @Name("UpdateMemberPayload")
    @Description("Payload of updateMember.")
    public record Payload(
            @Description("The changed member.") MemberView member,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
