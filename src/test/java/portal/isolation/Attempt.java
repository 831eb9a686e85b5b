package portal.isolation;

import java.util.Map;
import portal.kernel.IdType;

/** One request of somebody's: about its own things, or with a foreign id in one place, compared with an id of nothing. */
record Attempt(Insider insider, ApiOperation operation, IdArgument place, Map.Entry<IdType, String> foreign) {

    int requests() {
        return place == null ? 1 : 2;
    }

    Told make() {
        var request = Requests.about(operation, insider.site());
        if (place == null) {
            var answer = operation.by(insider.caller(), request);
            var words = Words.in(answer.body());
            return told(insider.mustNotSee(words), insider.knows(words), answer.body());
        }
        var nobodys = Requests.nobodys(foreign.getKey());
        var theirs = operation.by(insider.caller(), place.fill(request, foreign.getValue()));
        var none = operation.by(insider.caller(), place.fill(request, nobodys));
        var same = Seen.in(theirs, foreign.getValue()).equals(Seen.in(none, nobodys));
        var leaked = insider.mustNotSee(Words.in(theirs.body().replace(foreign.getValue(), "")));
        return told(leaked || !same, false, theirs.body() + "\nan id of nothing: " + none.body());
    }

    private Told told(boolean wrong, boolean ofOwn, String body) {
        var fault = wrong || body.contains("\"INTERNAL\"") || body.contains("RATE_LIMITED");
        return new Told(
                insider.role().name(),
                fault ? insider.role() + ", " + operation + (place == null ? "" : ", " + place) + ": " + body : null,
                ofOwn);
    }
}
