package portal.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many connections to loopback that send the same beginning of a request and then keep silent, on one thread. */
final class SlowConnections implements AutoCloseable {

    private static final int AT_ONCE = 100;

    private final Selector selector = Selector.open();
    private final List<SocketChannel> open = new ArrayList<>();
    private final ByteBuffer received = ByteBuffer.allocate(16 << 10);
    private int closedByPeer;

    private SlowConnections() throws IOException {}

    /**
     * Opens connections and sends each as much of the beginning as the portal takes.
     *
     * @param reading whether answers are read, as far as the portal sends any
     */
    static SlowConnections open(int port, int count, byte[] beginning, boolean reading) {
        try {
            var connections = new SlowConnections();
            for (int i = 0; i < count; i++) {
                connections.add(port, beginning, reading);
                if (i % AT_ONCE == AT_ONCE - 1) {
                    connections.work(Duration.ofMillis(1));
                }
            }
            return connections;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(int port, byte[] beginning, boolean reading) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.configureBlocking(false);
        open.add(channel);
        channel.register(
                selector, SelectionKey.OP_WRITE | (reading ? SelectionKey.OP_READ : 0), ByteBuffer.wrap(beginning));
    }

    /** Sends and reads for so long, or until the portal has closed all connections that it answers. */
    SlowConnections work(Duration time) {
        try {
            var end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end && !selector.keys().isEmpty()) {
                selector.select(Math.max(1, (end - System.nanoTime()) / 1_000_000));
                for (var key : selector.selectedKeys()) {
                    move(key);
                }
                selector.selectedKeys().clear();
                selector.selectNow();
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void move(SelectionKey key) {
        var channel = (SocketChannel) key.channel();
        var rest = (ByteBuffer) key.attachment();
        try {
            if (key.isWritable()) {
                channel.write(rest);
                if (!rest.hasRemaining()) {
                    key.interestOpsAnd(~SelectionKey.OP_WRITE);
                }
            }
            if (key.isReadable() && channel.read(received.clear()) < 0) {
                closed(key);
            }
        } catch (IOException reset) {
            closed(key);
        }
    }

    private void closed(SelectionKey key) {
        closedByPeer++;
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException ignored) {
            // It is gone already.
        }
    }

    /** How many connections the portal has closed by now. */
    int closedByPeer() {
        return closedByPeer;
    }

    @Override
    public void close() {
        try {
            for (var channel : open) {
                channel.close();
            }
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
