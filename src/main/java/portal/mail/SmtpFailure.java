package portal.mail;

import io.vertx.ext.mail.SMTPException;

/** What a failed attempt means: a permanent refusal by the server, or something that may pass. */
record SmtpFailure(boolean permanent, String message) {

    private static final int LONGEST = 500;

    static SmtpFailure of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                return new SmtpFailure(refused.isPermanent(), shortened(refused.getMessage()));
            }
        }
        return new SmtpFailure(false, shortened(String.valueOf(failure.getMessage())));
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
