package portal.isolation;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a text that can tell whose it is: long ones with a digit, such as an id or an unmistakable name. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int SHORTEST = 9;

    private Words() {}

    static Set<String> in(String text) {
        var words = new HashSet<String>();
        for (var word : BETWEEN.split(text)) {
            if (word.length() >= SHORTEST && word.chars().anyMatch(Character::isDigit)) {
                words.add(word);
            }
        }
        return words;
    }

    /** UUIDs count as the API writes them, which {@link Rows#texts} adds: their halves are not anybody's alone. */
    static Set<String> in(Stream<String> texts) {
        var words = new HashSet<String>();
        texts.filter(text -> !UUID.matcher(text).matches()).forEach(text -> words.addAll(in(text)));
        return words;
    }
}
