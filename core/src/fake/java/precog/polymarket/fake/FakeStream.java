package precog.polymarket.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.MockResponse;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The venue's stream: who follows what, and what goes wrong with it. */
public final class FakeStream {
    private static final int RESTART = 1012;

    private final FakePolymarket venue;
    private final JsonMapper json = new JsonMapper();
    private final Map<WebSocket, Set<String>> followers = new HashMap<>();
    private final List<String> received = new ArrayList<>();
    private boolean silent;
    private boolean arrays;
    private boolean withoutBooks;
    private boolean closed;

    FakeStream(FakePolymarket venue) {
        this.venue = venue;
    }

    /** Says nothing any more, not even that it is there; the sockets stay open. */
    public void silent(boolean now) {
        synchronized (venue) {
            silent = now;
        }
    }

    /** Sends each frame as an array of one. */
    public void arrays(boolean now) {
        synchronized (venue) {
            arrays = now;
        }
    }

    /** Sends no book to who begins to follow. */
    public void withoutBooks(boolean now) {
        synchronized (venue) {
            withoutBooks = now;
        }
    }

    /** Takes no connection from now on. */
    public void refuse(boolean now) {
        synchronized (venue) {
            closed = now;
        }
    }

    /** Ends every connection, as a restart of the service does. */
    public void drop() {
        synchronized (venue) {
            followers.keySet().forEach(socket -> socket.close(RESTART, null));
            followers.clear();
        }
    }

    /** Sends something to everybody as it is. */
    public void say(String text) {
        synchronized (venue) {
            followers.keySet().forEach(socket -> socket.send(text));
        }
    }

    /** Connections that stand. */
    public int connections() {
        synchronized (venue) {
            return followers.size();
        }
    }

    /** Whether somebody follows an outcome. */
    public boolean isFollowed(String token) {
        synchronized (venue) {
            return followers.values().stream().anyMatch(tokens -> tokens.contains(token));
        }
    }

    /** Every frame received, pings among them. */
    public List<String> received() {
        synchronized (venue) {
            return List.copyOf(received);
        }
    }

    MockResponse handshake() {
        synchronized (venue) {
            return closed
                    ? new MockResponse.Builder().code(503).build()
                    : new MockResponse.Builder().webSocketUpgrade(new Line()).build();
        }
    }

    void tell(String token, ObjectNode frame) {
        synchronized (venue) {
            followers.forEach((socket, tokens) -> {
                if (tokens.contains(token)) {
                    send(socket, frame);
                }
            });
        }
    }

    private void send(WebSocket socket, ObjectNode frame) {
        if (!silent) {
            socket.send(arrays ? JsonNodeFactory.instance.arrayNode().add(frame).toString() : frame.toString());
        }
    }

    private void receive(WebSocket socket, String text) {
        synchronized (venue) {
            received.add(text);
            if (text.equals("PING")) {
                if (!silent) {
                    socket.send("PONG");
                }
                return;
            }
            JsonNode command = json.readTree(text);
            boolean leaving = command.path("operation").asString("").equals("unsubscribe");
            Set<String> tokens = followers.computeIfAbsent(socket, one -> new HashSet<>());
            for (JsonNode id : command.path("assets_ids")) {
                String token = id.asString("");
                if (leaving) {
                    tokens.remove(token);
                } else if (tokens.add(token) && !withoutBooks && venue.hasBook(token)) {
                    send(socket, venue.book(token, true));
                }
            }
        }
    }

    private void forget(WebSocket socket) {
        synchronized (venue) {
            followers.remove(socket);
        }
    }

    /** One connection. */
    private final class Line extends WebSocketListener {
        @Override
        public void onMessage(WebSocket socket, String text) {
            receive(socket, text);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            forget(socket);
            socket.close(code, null);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
            forget(socket);
        }
    }
}
