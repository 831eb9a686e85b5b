package portal.tenancy;

import java.time.Instant;

/**
 * An invitation to a person who has a membership already: it waits for that person's answer.
 *
 * @param scope the organisation and membership that the person would act through
 * @param state the person's answer
 * @param organisation the organisation's name
 * @param partner the name of a company's selling partner; null for any other organisation
 * @param invitedBy the name of the member who invited; null for an automatic invitation
 */
public record Invitation(
        Scope scope, State state, String organisation, String partner, String invitedBy, Instant invitedAt) {

    /** The person's answer. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED
    }
}
