package precog.desk.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * The newest value of each key between two threads: a value not yet taken is replaced by a newer one of its key, so
 * that the backlog never exceeds the number of keys. Safe from any thread; drained by one.
 */
public final class Conflation<K, V> {
    private final ConcurrentHashMap<K, V> newest = new ConcurrentHashMap<>();
    private final Queue<K> waiting = new ConcurrentLinkedQueue<>();
    private final LongAdder replaced = new LongAdder();

    public void offer(K key, V value) {
        if (newest.put(key, value) == null) {
            waiting.add(key);
        } else {
            replaced.increment();
        }
    }

    /**
     * Hands over the newest values in the order in which their keys first changed.
     *
     * @param bound most values taken in one go; what is left waits, so that a screen is never starved
     * @return values handed over
     */
    public int drain(int bound, Consumer<V> sink) {
        int taken = 0;
        while (taken < bound) {
            K key = waiting.poll();
            if (key == null) {
                break;
            }
            V value = newest.remove(key);
            if (value != null) {
                sink.accept(value);
                taken++;
            }
        }
        return taken;
    }

    /** Keys that wait. */
    public int backlog() {
        return newest.size();
    }

    /** Values that were replaced before anyone saw them. */
    public long replaced() {
        return replaced.sum();
    }
}
