package portal.testsupport;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** Sends bytes that no HTTP client would send, over a connection of their own, and collects what comes back. */
public final class RawHttp {

    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(10);

    /** A further answer on the same connection would follow the first one within milliseconds. */
    private static final Duration SILENCE = Duration.ofMillis(1500);

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] [1-5]\\d\\d ");

    private RawHttp() {}

    /** Sends text, one byte a character, to the portal. */
    public static Reply send(String request) {
        return send(RestAssured.port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes to a port of this machine; returns when the peer closes or has nothing more to say. */
    public static Reply send(int port, byte[] request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) UNTIL_ANSWERED.toMillis());
            var received = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                return new Reply(received, readAll(socket, received));
            } catch (SocketException reset) {
                return new Reply(received, true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends text and then keeps silent until the portal closes the connection, at most for so long. */
    public static Reply sendAndStall(String beginning, Duration atMost) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            var received = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
                return new Reply(received, readAll(socket, received, atMost));
            } catch (SocketException reset) {
                return new Reply(received, true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean readAll(Socket socket, ByteArrayOutputStream received) throws IOException {
        return readAll(socket, received, SILENCE);
    }

    private static boolean readAll(Socket socket, ByteArrayOutputStream received, Duration silence) throws IOException {
        if (silence.compareTo(SILENCE) > 0) {
            socket.setSoTimeout((int) silence.toMillis());
        }
        var buffer = new byte[8192];
        try {
            for (int read; (read = socket.getInputStream().read(buffer)) >= 0; ) {
                received.write(buffer, 0, read);
                socket.setSoTimeout((int) silence.toMillis());
            }
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        }
    }

    /** The bytes received, and whether the peer closed the connection. */
    public record Reply(byte[] bytes, boolean closed) {

        private Reply(ByteArrayOutputStream received, boolean closed) {
            this(received.toByteArray(), closed);
        }

        public String text() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        /** The number of HTTP/1 answers. */
        public long answers() {
            return STATUS_LINE.matcher(text()).results().count();
        }

        /** True if nothing but one answer came, or the connection was closed without one. */
        public boolean isOneAnswerOrRefusal() {
            return answers() == 1 || answers() == 0 && closed;
        }
    }
}
