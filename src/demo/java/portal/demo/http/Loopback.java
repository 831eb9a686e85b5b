package portal.demo.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** 127.0.0.1 and nothing else: the name localhost may mean ::1, where another program may listen on the same port. */
public final class Loopback {

    public static final InetAddress ADDRESS = address();

    private Loopback() {}

    /** Returns a free port, for servers that cannot choose one themselves. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, ADDRESS)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, ADDRESS)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
