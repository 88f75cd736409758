package precog.desk.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Tone;
import precog.desk.status.StoreHealth;
import precog.desk.text.Figures;
import precog.engine.DeskSnapshot;
import precog.notice.NoticeStanding;

/**
 * Something that runs behind the desk, as it stands now.
 *
 * @param state one word
 * @param words what it is at, and where it is behind, by how much
 */
record BackgroundLine(String name, String state, String words, Tone tone, String meaning) {
    /** Engine time the database may lag by before it is said to be behind; it is written about once a second. */
    private static final Duration LAG = Duration.ofSeconds(30);

    /** All of it, from the newest word of the engine, the database and those who publish newer versions. */
    static List<BackgroundLine> of(@Nullable DeskSnapshot desk, StoreHealth store, NoticeStanding updates) {
        List<BackgroundLine> lines = new ArrayList<>();
        if (desk == null) {
            lines.add(new BackgroundLine("Engine", "starting", "Waiting for the engine.", Tone.MUTED, "What trades."));
        } else {
            lines.add(engine(desk));
            lines.add(projection(desk, store));
        }
        lines.add(market(store));
        lines.add(new BackgroundLine(
                store.database() + " database",
                store.state(),
                switch (store.state()) {
                    case "opening" -> "It opens behind the window; the records appear once it is there.";
                    case "behind" -> "It does not take what is written; the journal has everything.";
                    default -> "Open and taking what is written.";
                },
                store.state().equals("behind") ? Tone.DANGER : Tone.PLAIN,
                "Where everything is kept besides the journal."));
        lines.add(new BackgroundLine(
                "Update notices",
                updates.state().label(),
                updates.words(),
                updates.state().isTrouble() ? Tone.WARNING : Tone.PLAIN,
                "This is Precog " + updates.running() + ". A newer version is told of, never installed."));
        return lines;
    }

    /** How far the history of markets is behind. */
    private static BackgroundLine market(StoreHealth store) {
        String waiting = store.market() == 1 ? "1 version waits" : store.market() + " versions wait";
        String lost = store.lost() == 0 ? "" : "; " + store.lost() + " were refused and are not kept";
        return new BackgroundLine(
                "Market data to database",
                store.lost() > 0 ? "has holes" : store.state().equals("opening") ? "waiting" : "up to date",
                waiting + " to be written" + lost + ".",
                store.lost() == 0 ? Tone.PLAIN : Tone.WARNING,
                "Versions of markets, games, edges and connections, written behind about once a second; between two"
                        + " writes the newest of each counts.");
    }

    private static BackgroundLine engine(DeskSnapshot desk) {
        return new BackgroundLine(
                "Engine",
                "running",
                desk.messages() + " messages so far, " + desk.inboxDepth() + " waiting, " + desk.conflated()
                        + " market changes conflated.",
                Tone.PLAIN,
                "What trades. While it is behind, the newest change of a market replaces older ones; money messages never drop.");
    }

    /** How far the tables are behind the journal. */
    private static BackgroundLine projection(DeskSnapshot desk, StoreHealth store) {
        Instant written = store.writtenUpTo();
        String trouble = desk.storeTrouble();
        String meaning = "Carries what the journal holds into the tables. Nothing is lost while it is behind.";
        if (trouble != null) {
            return new BackgroundLine("Journal to database", "failing", trouble, Tone.DANGER, meaning);
        }
        if (written == null) {
            return new BackgroundLine("Journal to database", "waiting", "Nothing written yet.", Tone.MUTED, meaning);
        }
        Duration lag = Duration.between(written, desk.at());
        boolean behind = lag.compareTo(LAG) > 0;
        return new BackgroundLine(
                "Journal to database",
                behind ? "quiet or behind" : "up to date",
                store.backlog() + " facts wait; the newest written one is "
                        + Figures.span(lag.isNegative() ? Duration.ZERO : lag) + " of desk time old.",
                Tone.PLAIN,
                meaning);
    }
}
