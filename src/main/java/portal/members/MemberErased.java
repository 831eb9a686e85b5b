package portal.members;

import java.util.UUID;

/** Event: a person's data was erased. Listeners replace stored names by the pseudonym in the same transaction. */
public record MemberErased(UUID partnerId, UUID memberId, String pseudonym) {}
