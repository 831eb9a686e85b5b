package portal.demo.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** The received mails, oldest first. Keeps the newest 5,000, so that a demo can run for weeks. */
final class MailStore {

    static final int CAPACITY = 5_000;

    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private long lastId;

    synchronized void add(LongFunction<ReceivedMail> mail) {
        mails.addLast(mail.apply(++lastId));
        if (mails.size() > CAPACITY) {
            mails.removeFirst();
        }
    }

    synchronized List<ReceivedMail> list() {
        return List.copyOf(mails);
    }

    List<ReceivedMail> newestFirst() {
        var newestFirst = new ArrayList<>(list());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    Optional<ReceivedMail> find(String id) {
        return list().stream()
                .filter(mail -> Long.toString(mail.id()).equals(id))
                .findFirst();
    }

    synchronized void clear() {
        mails.clear();
    }
}
