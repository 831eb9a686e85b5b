package portal.members;

import java.util.UUID;

/**
 * The membership that an integration has confirmed.
 *
 * @param organisation the partner's name
 */
public record Confirmation(UUID memberId, String organisation) {}
