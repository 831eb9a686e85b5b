package portal.tenancy;

import java.time.Instant;

/**
 * An invitation to a person who has a membership already: it waits for that person's answer.
 *
 * @param scope the organisation and the membership that the person would act through
 * @param state where the answer stands
 * @param organisation the organisation's name
 * @param partner the name of a company's selling partner; null for any other organisation
 * @param invitedBy the name of the member who invited; null if nobody in particular did
 */
public record Invitation(
        Scope scope, State state, String organisation, String partner, String invitedBy, Instant invitedAt) {

    /** Where the answer stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED
    }
}
