package portal.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Classifies a failed attempt: a permanent refusal of this mail, or a transient failure. The message, which is logged
 * and stored, contains no addresses, although servers like to repeat them.
 */
record SmtpFailure(boolean permanent, String message) {

    private static final int LONGEST = 500;
    private static final List<String> OF_A_MAIL = List.of("recipient address not accepted", "sending data failed");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),:;]+@[^\\s<>\"(),:;]+");

    static SmtpFailure of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                return new SmtpFailure(refused.isPermanent() && isOfThisMail(refused), shortened(refused.getMessage()));
            }
        }
        return new SmtpFailure(false, shortened(String.valueOf(failure.getMessage())));
    }

    /**
     * A wrong password, a refused sender or an unavailable server says nothing about the mail. The client names
     * the step.
     */
    private static boolean isOfThisMail(SMTPException refused) {
        return OF_A_MAIL.stream().anyMatch(refused.getMessage()::startsWith);
    }

    /** Returns one line without addresses. */
    static String shortened(String text) {
        var line = ADDRESS.matcher(text.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ")).replaceAll("(address)");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
