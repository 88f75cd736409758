package precog.desk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Archive;
import precog.desk.archive.BackOffice;
import precog.desk.archive.Playback;
import precog.desk.scripted.ScriptedArchive;
import precog.desk.scripted.ScriptedExports;
import precog.desk.scripted.ScriptedRecordings;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.engine.Request;

/** The scripted back office, with an eye on what the desk wants of it. */
final class WatchedOffice {
    /** How long before and after the scripted moment something was done in the session that is played again. */
    static final Duration DONE = Duration.ofMinutes(10);

    private final ScriptedExports exports = new ScriptedExports();
    private final AtomicInteger reads = new AtomicInteger();
    private final ScriptedRecordings recordings = new ScriptedRecordings();
    private volatile @Nullable Instant wentBackTo;

    /** The tables saved, by name. */
    Map<String, String> saved() {
        return exports.saved();
    }

    /** How often records were read. */
    int reads() {
        return reads.get();
    }

    ScriptedRecordings recordings() {
        return recordings;
    }

    /** The moment a playback went back to; null before it did. */
    @Nullable
    Instant wentBackTo() {
        return wentBackTo;
    }

    /** The office of a desk, of one that plays a session again where {@code playing}. */
    BackOffice office(boolean playing) {
        BackOffice scripted = ScriptedArchive.office(exports);
        return new BackOffice(
                scripted.health(),
                counting(scripted.archive()),
                scripted.exports(),
                scripted.imports(),
                scripted.strategies(),
                scripted.settings(),
                recordings,
                scripted.exchange(),
                scripted.reviews(),
                scripted.pairs(),
                scripted.updates(),
                playing ? new Played() : null);
    }

    private Archive counting(Archive archive) {
        return (Archive) Proxy.newProxyInstance(
                Archive.class.getClassLoader(), new Class<?>[] {Archive.class}, (proxy, method, arguments) -> {
                    reads.incrementAndGet();
                    try {
                        return method.invoke(archive, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private final class Played implements Playback {
        @Override
        public String title() {
            return "Playback";
        }

        @Override
        public CompletableFuture<Stretch> stretch() {
            Instant now = ScriptedWorkstation.START;
            return CompletableFuture.completedFuture(new Stretch(
                    now.minus(Duration.ofHours(1)),
                    now.plus(Duration.ofHours(1)),
                    List.of(
                            new Request(10, now.minus(DONE), new Command.Approve(7, null, null, "ann")),
                            new Request(20, now.plus(DONE), new Command.Approve(8, null, null, "ann")))));
        }

        @Override
        public boolean repeats() {
            return true;
        }

        @Override
        public void backTo(Instant moment, double speed) {
            wentBackTo = moment;
        }
    }
}
