package portal.isolation;

import java.util.Set;
import portal.testsupport.Answer;

/**
 * The answers to somebody who asked with a foreign id, and with an unused id.
 *
 * @param found the canaries in the answer to the foreign id
 * @param seen the distinguishable content of that answer
 * @param ofNothing that of the other answer; has to be equal
 */
record Compared(String what, Answer theirs, Set<String> found, Seen seen, Seen ofNothing) {}
