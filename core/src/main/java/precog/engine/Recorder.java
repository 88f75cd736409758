package precog.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.journal.Fact;
import precog.journal.Journal;
import precog.journal.JournalException;

/** Makes facts durable and passes them on to whatever follows the journal. */
final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final Journal journal;
    private final Consumer<List<Journal.Entry>> follower;
    private @Nullable String trouble;
    private Instant triedAt = Instant.MIN;

    Recorder(Journal journal, Consumer<List<Journal.Entry>> follower) {
        this.journal = journal;
        this.follower = follower;
    }

    /** Whether the facts are durable now. While the journal is in trouble it is tried once a second of engine time. */
    boolean write(Instant now, List<Fact> facts) {
        if (facts.isEmpty()) {
            return true;
        }
        if (trouble != null && now.isBefore(triedAt.plusSeconds(1))) {
            return false;
        }
        triedAt = now;
        try {
            long last = journal.append(now, facts);
            if (trouble != null) {
                LOG.info("The journal takes facts again.");
            }
            trouble = null;
            follower.accept(Journal.Entry.group(last - facts.size() + 1, now, facts));
            return true;
        } catch (JournalException e) {
            if (trouble == null) {
                LOG.error("Trading waits: {}", e.getMessage(), e);
            }
            trouble = e.getMessage();
            return false;
        }
    }

    /** Why nothing can be made durable at the moment; null while all is well. */
    @Nullable
    String trouble() {
        return trouble;
    }
}
