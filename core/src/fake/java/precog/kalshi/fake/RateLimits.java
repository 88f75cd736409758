package precog.kalshi.fake;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The account's allowance: a bucket for reads and one for writes on each shard. */
final class RateLimits {
    static final int DEFAULT_COST = 10;
    static final int CANCEL_COST = 2;

    private final Exchange exchange;
    private String tier = "prestige";
    private int writeRefill = 9600;
    private int writeCapacity = 9600;
    private TokenBucket read;
    private final Map<Integer, TokenBucket> writes = new TreeMap<>();

    RateLimits(Exchange exchange) {
        this.exchange = exchange;
        read = new TokenBucket(12_000, 12_000, exchange.now());
    }

    void set(String name, int readRefill, int readCapacity, int writeRefill, int writeCapacity) {
        tier = name;
        Instant now = exchange.now();
        read = new TokenBucket(readRefill, readCapacity, now);
        this.writeRefill = writeRefill;
        this.writeCapacity = writeCapacity;
        writes.clear();
    }

    void read(int cost) {
        if (!read.take(cost, exchange.now())) {
            throw tooMany();
        }
    }

    /** @param shard the one the request names; 0 for a request that is routed by its market, which bills all */
    void write(int shard, int cost) {
        Instant now = exchange.now();
        TokenBucket bucket = writes.computeIfAbsent(shard, _ -> new TokenBucket(writeRefill, writeCapacity, now));
        if (!bucket.take(cost, now)) {
            throw tooMany();
        }
        if (shard == 0) {
            writes.forEach((index, other) -> {
                if (index != 0) {
                    other.take(cost, now);
                }
            });
        }
    }

    private static Refusal tooMany() {
        return Refusal.nested(429, "too_many_requests", "too many requests");
    }

    ObjectNode json() {
        ObjectNode node = StreamForms.object().put("usage_tier", tier);
        node.putObject("read").put("refill_rate", read.refill).put("bucket_capacity", read.capacity);
        node.putObject("write").put("refill_rate", writeRefill).put("bucket_capacity", writeCapacity);
        node.putArray("grants");
        return node;
    }
}
