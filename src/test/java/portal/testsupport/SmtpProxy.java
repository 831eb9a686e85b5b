package portal.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a mail relay and its SMTP server, on loopback, and makes it worse. */
public final class SmtpProxy implements AutoCloseable {

    /** The fault for every third mail. */
    public enum Fault {
        NONE,
        /** 451 for the recipient. */
        REFUSED_FOR_NOW,
        /** 550 for the recipient. */
        REFUSED_FOR_GOOD,
        /** 535 for the sender, of every mail: the portal itself is not let in. */
        NOT_LET_IN,
        /** Each answer takes a while; slower than usual, and within the time that a relay gives a server. */
        SLOW,
        /** The server has taken the mail over, but its answer never arrives. */
        DROPPED_AFTER_THE_DOT
    }

    /** The answer to one mail that was taken over, which arrives once this is closed. */
    public static final class Hold implements AutoCloseable {

        private final String address;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        private Hold(String address) {
            this.address = address;
        }

        /** Whether the server has taken the mail over by then, and given an answer that is held. */
        public boolean reached(Duration within) throws InterruptedException {
            return reached.await(within.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            over.countDown();
        }

        private void keep() throws InterruptedException {
            reached.countDown();
            over.await();
        }
    }

    private static final int ONE_IN = 3;
    private static final long SLOW_MILLIS = 40;

    private final ServerSocket listener;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger mails = new AtomicInteger();
    private final AtomicReference<Hold> hold = new AtomicReference<>();
    private final Thread accepting = new Thread(this::accept, "smtp-proxy");
    private volatile Fault fault = Fault.NONE;

    private SmtpProxy(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
        accepting.start();
    }

    /** In front of the server on this port of loopback. */
    public static SmtpProxy before(int port) {
        return at(0, port);
    }

    /** On the one port of loopback, in front of the server on the other. */
    public static SmtpProxy at(int port, int target) {
        try {
            return new SmtpProxy(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void set(Fault next) {
        fault = next;
    }

    /** Keeps back the answer to the next mail for this address, and to no further one. */
    public Hold holdAnswerToMailFor(String address) {
        var next = new Hold(address);
        hold.set(next);
        return next;
    }

    private Hold holdFor(String recipient) {
        var next = hold.get();
        return next != null && recipient.contains(next.address) && hold.compareAndSet(next, null) ? next : null;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            var conversation = new Conversation(client, server);
            threads.execute(conversation::answers);
            conversation.commands();
        } catch (IOException over) {
            // Either side hung up: so does the other, by the end of this block.
        }
    }

    /** Its port is free afterwards: the system lets go of it once nobody waits for a connection any more. */
    @Override
    public void close() {
        try {
            listener.close();
            accepting.join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    private final class Conversation {

        private final Socket client;
        private final Socket server;
        private boolean inText;
        private volatile boolean dotSent;
        private boolean unlucky;
        private volatile String recipient = "";

        Conversation(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void commands() throws IOException {
            var lines = reader(client);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var command = inText ? "" : line.toUpperCase(Locale.ROOT);
                if (command.startsWith("MAIL ")) {
                    unlucky = mails.incrementAndGet() % ONE_IN == 0;
                    if (fault == Fault.NOT_LET_IN) {
                        write(client, "535 5.7.8 Who are you?");
                        continue;
                    }
                } else if (command.startsWith("RCPT ")) {
                    recipient = line;
                    if (unlucky && refusal() != null) {
                        write(client, refusal());
                        continue;
                    }
                } else if (command.equals("DATA")) {
                    inText = true;
                } else if (inText && line.equals(".")) {
                    inText = false;
                    dotSent = true;
                }
                write(server, line);
            }
        }

        private String refusal() {
            return switch (fault) {
                case REFUSED_FOR_NOW -> "451 4.3.0 Come again";
                case REFUSED_FOR_GOOD -> "550 5.1.1 Nobody of that name";
                default -> null;
            };
        }

        void answers() {
            try (client;
                    server) {
                var lines = reader(server);
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (dotSent) {
                        dotSent = false;
                        if (fault == Fault.DROPPED_AFTER_THE_DOT && unlucky) {
                            return;
                        }
                        var held = holdFor(recipient);
                        if (held != null) {
                            held.keep();
                        }
                    }
                    if (fault == Fault.SLOW) {
                        Thread.sleep(SLOW_MILLIS);
                    }
                    write(client, line);
                }
            } catch (IOException | InterruptedException over) {
                // Hanging up on both sides is all that is left to do.
            }
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        private static void write(Socket socket, String line) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
