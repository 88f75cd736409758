package precog.kalshi.fake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import okio.Socket;

/** The server's half of one WebSocket (RFC 6455) over a socket that has been upgraded already. */
final class Wire {
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    private static final int CONTINUATION = 0x0;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;
    private static final String KEY_SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** What waits to be written: a frame, or a pause before the next. */
    private sealed interface Outgoing {
        record Frame(int opcode, byte[] payload) implements Outgoing {}

        record Pause(Duration length) implements Outgoing {}

        record End() implements Outgoing {}
    }

    private final Socket socket;
    private final BufferedSource source;
    private final BufferedSink sink;
    private final LinkedBlockingQueue<Outgoing> outgoing = new LinkedBlockingQueue<>();
    private volatile boolean silent;

    Wire(Socket socket) {
        this.socket = socket;
        source = Okio.buffer(socket.getSource());
        sink = Okio.buffer(socket.getSink());
    }

    static String acceptKey(String key) {
        return ByteString.encodeUtf8(key + KEY_SALT).sha1().base64();
    }

    /** Reads text messages until the peer closes or the connection breaks; a writer thread lives as long. */
    void run(Consumer<String> received) {
        Thread writer = Thread.ofVirtual().name("fake-kalshi-writer").start(this::write);
        try {
            read(received);
        } catch (IOException broken) {
            // A peer that goes away without a close frame is one of the things tests do.
        } finally {
            socket.cancel();
            outgoing.add(new Outgoing.End());
            join(writer);
        }
    }

    private static void join(Thread writer) {
        try {
            writer.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Consumer<String> received) throws IOException {
        Buffer message = new Buffer();
        while (true) {
            int head = source.readByte() & 0xff;
            int second = source.readByte() & 0xff;
            long length = second & 0x7f;
            if (length == 126) {
                length = source.readShort() & 0xffff;
            } else if (length == 127) {
                length = source.readLong();
            }
            if ((second & 0x80) == 0) {
                throw new EOFException("A client must mask its frames.");
            }
            byte[] payload = unmask(source.readByteArray(4), source.readByteArray(length));
            switch (head & 0xf) {
                case TEXT, BINARY, CONTINUATION -> {
                    message.write(payload);
                    if ((head & 0x80) != 0) {
                        received.accept(message.readUtf8());
                    }
                }
                case PING -> outgoing.add(new Outgoing.Frame(PONG, payload));
                case CLOSE -> {
                    outgoing.add(new Outgoing.Frame(CLOSE, payload));
                    outgoing.add(new Outgoing.End());
                    return;
                }
                default -> {} // A pong tells nothing.
            }
        }
    }

    private static byte[] unmask(byte[] mask, byte[] payload) {
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    private void write() {
        try {
            while (true) {
                Outgoing next = outgoing.take();
                switch (next) {
                    case Outgoing.Frame frame -> frame(frame);
                    case Outgoing.Pause pause -> Thread.sleep(pause.length());
                    case Outgoing.End _ -> {
                        return;
                    }
                }
            }
        } catch (IOException | InterruptedException gone) {
            socket.cancel();
        }
    }

    private void frame(Outgoing.Frame frame) throws IOException {
        if (silent) {
            return;
        }
        int length = frame.payload().length;
        sink.writeByte(0x80 | frame.opcode());
        if (length < 126) {
            sink.writeByte(length);
        } else if (length <= 0xffff) {
            sink.writeByte(126).writeShort(length);
        } else {
            sink.writeByte(127).writeLong(length);
        }
        sink.write(frame.payload());
        if (outgoing.isEmpty()) {
            sink.flush();
        }
    }

    void text(String text) {
        outgoing.add(new Outgoing.Frame(TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    void bytes(int opcode, byte[] payload) {
        outgoing.add(new Outgoing.Frame(opcode, payload));
    }

    void ping(String body) {
        outgoing.add(new Outgoing.Frame(PING, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Holds back what is sent from now on. */
    void pause(Duration length) {
        outgoing.add(new Outgoing.Pause(length));
    }

    /** Stays open and says nothing more, not even to a ping, until it speaks again; what is sent meanwhile is lost. */
    void silent(boolean silent) {
        this.silent = silent;
    }

    int waiting() {
        return outgoing.size();
    }

    /** Says goodbye properly. */
    void close(int code, String reason) {
        bytes(CLOSE, new Buffer().writeShort(code).writeUtf8(reason).readByteArray());
    }

    /** Breaks the connection without a word. */
    void cut() {
        socket.cancel();
    }
}
