package precog.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Buffer;
import precog.journal.Fact;
import precog.journal.Journal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands between desk and journal, and between client and socket: an order leaves once, and not before its intent is durable. */
final class IntentWitness implements Journal, Interceptor {
    private final Journal journal;
    private final Set<String> durable = ConcurrentHashMap.newKeySet();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    IntentWitness(Journal journal) {
        this.journal = journal;
    }

    /** Orders that left before their intent was durable, or more than once, in words. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public long append(Instant at, List<Fact> facts) {
        long last = journal.append(at, facts);
        facts.forEach(this::note);
        return last;
    }

    private void note(Fact fact) {
        if (fact instanceof Fact.OrderFact(var order)) {
            durable.add(order.clientOrderId());
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (chain.request().method().equals("POST") && chain.request().body() != null) {
            Buffer copy = new Buffer();
            chain.request().body().writeTo(copy);
            JsonNode body = JsonMapper.shared().readTree(copy.readUtf8());
            if (body.has("client_order_id")) {
                check(body);
            }
            body.path("orders").forEach(this::check);
        }
        return chain.proceed(chain.request());
    }

    private void check(JsonNode order) {
        String id = order.path("client_order_id").asString("");
        if (!durable.contains(id)) {
            wrong.add(id + " left before its intent was durable");
        }
        if (!sent.add(id)) {
            wrong.add(id + " was sent twice");
        }
    }

    @Override
    public void replay(Consumer<List<Entry>> consumer) {
        journal.replay(group -> {
            group.forEach(entry -> note(entry.fact()));
            consumer.accept(group);
        });
    }

    @Override
    public long lastSequence() {
        return journal.lastSequence();
    }

    @Override
    public void close() {
        journal.close();
    }
}
