package portal.isolation;

import portal.testsupport.Answer;

/** The content of an answer that an intruder could distinguish: everything that is not generated per request. */
record Seen(int status, String body) {

    static Seen in(Answer answer, String sentId) {
        var body = answer.body()
                .replace(sentId, "<sent>")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uuid>")
                .replaceAll("\\b[a-z_]+_[0-9a-hjkmnp-tv-z]{26}\\b", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>");
        return new Seen(answer.status(), body);
    }
}
