package portal.notices;

import java.time.Instant;

/** A notice about a company that is owed at an instant; there is one of a kind at an instant, whatever ends then. */
public record DueNotice(NoticeKind kind, Instant dueAt) {}
