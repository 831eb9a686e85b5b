package portal.members;

import java.util.UUID;

/** A person's data is erased; whoever stored the name puts the pseudonym in its place, in the same transaction. */
public record MemberErased(UUID partnerId, UUID memberId, String pseudonym) {}
