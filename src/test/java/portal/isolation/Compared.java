package portal.isolation;

import java.util.Set;
import portal.testsupport.Answer;

/**
 * What somebody was told who asked with somebody else's id, and with an id of nothing.
 *
 * @param found the canaries in the answer to somebody else's id
 * @param seen what that answer tells
 * @param ofNothing what the other answer tells; to be the same
 */
record Compared(String what, Answer theirs, Set<String> found, Seen seen, Seen ofNothing) {}
