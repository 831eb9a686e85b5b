package portal.badinput;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Records what is logged with a stack trace while it is open. */
final class LoggedFaults extends Handler implements AutoCloseable {

    private final List<String> faults = new CopyOnWriteArrayList<>();

    LoggedFaults() {
        Logger.getLogger("").addHandler(this);
    }

    List<String> faults() {
        return faults;
    }

    @Override
    public void publish(LogRecord logged) {
        if (logged.getThrown() != null && logged.getLevel().intValue() >= Level.WARNING.intValue()) {
            faults.add(logged.getMessage() + ": " + logged.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
