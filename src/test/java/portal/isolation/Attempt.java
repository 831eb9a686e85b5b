package portal.isolation;

import java.util.Map;
import java.util.function.Function;
import portal.kernel.IdType;
import portal.testsupport.Answer;

/**
 * One request of a caller, of an operation or a download: about its own data, or with a foreign id in one place,
 * compared with an unused id.
 *
 * @param ask sends it with this id in that place; null is the request about the caller's own data
 * @param foreign null for the request about the caller's own data
 */
record Attempt(Insider insider, String what, Function<String, Answer> ask, Map.Entry<IdType, String> foreign) {

    static final String PLAN_FILE = "rows.csv of a plan";

    /** @param place where the foreign id goes; null for neither */
    static Attempt of(Insider insider, ApiOperation operation, IdArgument place, Map.Entry<IdType, String> foreign) {
        var request = Requests.about(operation, insider.site());
        return new Attempt(
                insider,
                operation + (place == null ? "" : ", " + place),
                id -> operation.by(insider.caller(), id == null ? request : place.fill(request, id)),
                foreign);
    }

    /** @param parameter where the foreign id goes; null for neither */
    static Attempt of(Insider insider, ExportRequest export, String parameter, Map.Entry<IdType, String> foreign) {
        return new Attempt(
                insider,
                export.name() + ".csv" + (parameter == null ? "" : ", " + parameter),
                id -> export.by(insider.caller(), id == null ? Map.of() : Map.of(parameter, id)),
                foreign);
    }

    /** The file of the plan that the caller's company has made, or of a foreign one. */
    static Attempt ofPlanFile(Insider insider, boolean own, Map.Entry<IdType, String> foreign) {
        var plan = insider.site().ids().get(IdType.RENEWAL_PLAN);
        return new Attempt(
                insider,
                PLAN_FILE + (own ? "" : ", foreign"),
                id -> insider.caller().get("/plans/" + (id == null ? plan : id) + "/rows.csv", Map.of()),
                own ? null : foreign);
    }

    int requests() {
        return foreign == null ? 1 : 2;
    }

    Told make() {
        if (foreign == null) {
            var answer = ask.apply(null);
            var words = Words.in(answer.body());
            return told(insider.mustNotSee(words), insider.knows(words), answer.body());
        }
        var nobodys = Requests.nobodys(foreign.getKey());
        var theirs = ask.apply(foreign.getValue());
        var none = ask.apply(nobodys);
        var same = Seen.in(theirs, foreign.getValue()).equals(Seen.in(none, nobodys));
        var leaked = insider.mustNotSee(Words.in(theirs.body().replace(foreign.getValue(), "")));
        return told(leaked || !same, false, theirs.body() + "\nan id of nothing: " + none.body());
    }

    private Told told(boolean wrong, boolean ofOwn, String body) {
        var fault =
                wrong || body.contains("\"INTERNAL\"") || body.contains("RATE_LIMITED") || body.contains("UNAVAILABLE");
        return new Told(insider.role().name(), what, fault ? insider.role() + ", " + what + ": " + body : null, ofOwn);
    }
}
