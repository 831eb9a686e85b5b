package portal.notices;

import java.time.Instant;

/** A notice about a company, due at an instant; each kind occurs once per instant, however many licences end then. */
public record DueNotice(NoticeKind kind, Instant dueAt) {}
