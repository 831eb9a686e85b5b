package portal.badinput;

import static portal.badinput.BadValue.badRequest;
import static portal.badinput.BadValue.invalid;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collections of bad values for one kind of field. */
final class BadValues {

    private static final int HUGE = 100_000;

    private final List<BadValue> values = new ArrayList<>();

    static BadValues of() {
        return new BadValues();
    }

    List<BadValue> list() {
        return List.copyOf(values);
    }

    BadValues and(BadValue... more) {
        values.addAll(List.of(more));
        return this;
    }

    BadValues required() {
        return and(badRequest("missing", BadValue.MISSING), badRequest("null", null));
    }

    /** JSON types other than text. */
    BadValues noText() {
        return and(
                badRequest("an integer", 5),
                badRequest("a decimal", 1.5),
                badRequest("a boolean", true),
                badRequest("an object", Map.of("a", 1)),
                badRequest("a list", List.of("a", "b")));
    }

    BadValues tooLong(int max) {
        return and(
                invalid("one character too long", "A".repeat(max + 1)),
                invalid("far too long", "A".repeat(HUGE)),
                invalid("one emoji too long", "\uD83D\uDE00".repeat(max / 2) + "AA"));
    }

    BadValues blank() {
        return and(invalid("empty", ""), invalid("spaces", "   "), invalid("no-break spaces", "\u2003\u3000"));
    }

    BadValues control(String before, String after) {
        var characters = new LinkedHashMap<String, String>();
        characters.put("carriage return", "\r");
        characters.put("line feed", "\n");
        characters.put("header injection", "\r\nBcc: victim@people.example\r\n");
        characters.put("NUL", "\u0000");
        characters.put("tab", "\t");
        characters.put("escape", "\u001b[31m");
        characters.put("next line", "\u0085");
        characters.put("line separator", "\u2028");
        characters.put("paragraph separator", "\u2029");
        characters.put("right-to-left override", "\u202e");
        characters.put("isolate", "\u2066");
        characters.put("byte order mark", "\ufeff");
        characters.put("high surrogate", "\ud800");
        characters.put("low surrogate", "\udc00");
        characters.forEach((name, character) -> {
            values.add(invalid(name + " inside", before + character + after));
            values.add(invalid(name + " at the end", before + after + character));
        });
        return and(invalid("a line feed alone", "\n"), invalid("a NUL alone", "\u0000"));
    }

    BadValues invalidTexts(String... texts) {
        for (var text : texts) {
            values.add(invalid("'" + text + "'", text));
        }
        return this;
    }

    /** Whole numbers outside a range, and values that are not 32-bit integers. */
    BadValues wholeNumber(int min, int max) {
        return and(
                invalid("one too few", min - 1),
                invalid("minus one", -1),
                invalid("one too many", max + 1),
                invalid("the largest", Integer.MAX_VALUE),
                invalid("the smallest", Integer.MIN_VALUE),
                badRequest("2^31", 1L << 31),
                badRequest("2^32 + 5", (1L << 32) + 5),
                badRequest("2^63 - 1", Long.MAX_VALUE),
                badRequest("2^63", BigInteger.TWO.pow(63)),
                badRequest("2^64 + 5", BigInteger.TWO.pow(64).add(BigInteger.valueOf(5))),
                badRequest("1e400", new BigDecimal("1e400")),
                badRequest("1e1000000000", new BigDecimal("1e1000000000")),
                badRequest("1e-1000000000", new BigDecimal("1e-1000000000")),
                badRequest("1.5", 1.5),
                badRequest("text", "5"),
                badRequest("a word", "five"),
                badRequest("a boolean", true),
                badRequest("a list", List.of(5)),
                badRequest("an object", Map.of("value", 5)));
    }

    /** Versions that the object does not have, and values that are not versions. */
    BadValues version() {
        return and(
                new BadValue("a later one", 1, Refusal.STALE_VERSION),
                new BadValue("minus one", -1, Refusal.STALE_VERSION),
                new BadValue("the largest", Integer.MAX_VALUE, Refusal.STALE_VERSION),
                badRequest("2^31", 1L << 31),
                badRequest("1.5", 1.5),
                badRequest("text", "0"),
                badRequest("a boolean", true),
                badRequest("a list", List.of(0)),
                badRequest("an object", Map.of("value", 0)));
    }

    BadValues date() {
        return and(
                badRequest("a word", "yesterday"),
                badRequest("no such day", "2031-02-30"),
                badRequest("no such month", "2031-13-01"),
                badRequest("empty", ""),
                badRequest("a line break", "2031-02-28\r\n"),
                badRequest("a lone surrogate", "2031-02-\ud800"),
                badRequest("a number", 20310228),
                badRequest("a boolean", true),
                badRequest("a list", List.of("2031-02-28", "2031-03-01")),
                badRequest("an object", Map.of("year", 2031)),
                badRequest("huge", "2".repeat(HUGE)),
                invalid("before the years that are known", "1999-12-31"),
                invalid("a year of five digits", "+20310-02-28"));
    }

    BadValues instant() {
        return and(
                badRequest("a word", "yesterday"),
                badRequest("a day alone", "2031-02-28"),
                badRequest("no such day", "2031-02-30T12:00:00Z"),
                badRequest("without a zone", "2031-02-28T12:00:00"),
                badRequest("another zone", "2031-02-28T12:00:00+01:00"),
                badRequest("a year of six digits", "+100000-01-01T00:00:00Z"),
                badRequest("empty", ""),
                badRequest("a line break", "2031-02-28T12:00:00Z\r\n"),
                badRequest("a number", 1_900_000_000),
                badRequest("a boolean", true),
                badRequest("a list", List.of("2031-02-28T12:00:00Z", "2031-03-01T12:00:00Z")),
                badRequest("an object", Map.of("year", 2031)),
                badRequest("huge", "2".repeat(HUGE)));
    }

    /** Unknown ids of one type; {@code foreign} are ids of other tenants and other types. */
    BadValues id(String prefix, Map<String, String> foreign) {
        for (var text : List.of("", " ", "x", prefix, prefix + "_", prefix + "_" + "0".repeat(25), "A".repeat(HUGE))) {
            values.add(BadValue.notFound("malformed id " + text.substring(0, Math.min(20, text.length())), text));
        }
        foreign.forEach((name, id) -> values.add(BadValue.notFound(name, id)));
        return and(
                BadValue.notFound("a UUID", UUID.randomUUID().toString()),
                BadValue.notFound("out of range", prefix + "_" + "z".repeat(26)),
                BadValue.notFound("SQL", prefix + "_' or '1'='1"),
                BadValue.notFound("NUL", prefix + "_\u0000"),
                BadValue.notFound("a lone surrogate", "\ud800"),
                BadValue.notFound("an integer, which an ID may be", 5),
                badRequest("a decimal", 1.5),
                badRequest("a boolean", true),
                badRequest("a list", List.of("a", "b")),
                badRequest("an object", Map.of("id", "x")));
    }

    BadValues enums() {
        return and(
                invalid("no entry", List.of()),
                badRequest("an unknown value", List.of("NOPE")),
                badRequest("lower case", List.of("seats", "learner")),
                badRequest("an empty value", List.of("")),
                badRequest("a lone surrogate", List.of("\ud800")),
                badRequest("a line break", List.of("SEATS\r\n")),
                badRequest("markup", List.of("<script>alert(1)</script>")),
                badRequest("a number", List.of(5)),
                badRequest("an empty entry", Collections.singletonList(null)),
                badRequest("a number alone", 5),
                badRequest("an object", Map.of("a", 1)),
                badRequest("1,001 unknown values", Collections.nCopies(1_001, "NOPE")));
    }

    /** Values that are not a single enum value. */
    BadValues enumValue() {
        return and(
                badRequest("an unknown value", "NOPE"),
                badRequest("lower case", "allowed"),
                badRequest("an empty value", ""),
                badRequest("a line break", "ALLOWED\n"),
                badRequest("a number", 5),
                badRequest("a boolean", true),
                badRequest("two values", List.of("ALLOWED", "DENIED")),
                badRequest("an object", Map.of("a", 1)));
    }

    /** JSON types other than objects. */
    BadValues noObject() {
        return and(
                badRequest("a text", "x"),
                badRequest("an integer", 5),
                badRequest("a boolean", true),
                badRequest("a list of lists", List.of(List.of(5))),
                badRequest("a list of an empty entry", Collections.singletonList(null)),
                badRequest("an unknown field", Map.of("nope", 1)));
    }
}
