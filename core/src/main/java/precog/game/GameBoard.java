package precog.game;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage.GameReported;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.value.GameId;
import precog.value.Probability;

/** The last state of every game, folded from reports, and how each game's win probability went. */
public final class GameBoard {
    private static final Comparator<GameState> BY_START = Comparator.<GameState, Instant>comparing(
                    state -> state.report().start())
            .thenComparing(state -> state.report().id());

    private final int mostPoints;
    private final Map<GameId, Entry> entries = new HashMap<>();

    private static final class Entry {
        private GameState state;
        private boolean rewound;
        private final List<WinProbability> line = new ArrayList<>();

        Entry(GameState state) {
            this.state = state;
        }
    }

    /** What became of a report. */
    public enum Change {
        /** The game is now as reported. */
        APPLIED,
        /** Nothing new, only confirmed at a later time. */
        CONFIRMED,
        /** Refused: said before the last report. */
        OLDER,
        /**
         * Refused for now: the game's own clock runs backwards, as in an answer from a stale cache. Where the next report
         * says it again it is a correction and is applied.
         */
        REWOUND,
        /** Refused: the game was over already. */
        AFTER_THE_END
    }

    /**
     * An empty board.
     *
     * @param mostPoints points kept of a game's win-probability line; a full line is thinned to every second point
     */
    public GameBoard(int mostPoints) {
        if (mostPoints < 2) {
            throw new IllegalArgumentException("A line needs at least 2 points, not " + mostPoints + ".");
        }
        this.mostPoints = mostPoints;
    }

    /** Takes in a report. */
    public Change apply(GameReported message) {
        GameReport report = message.report();
        GameState next = new GameState(report, message.at());
        Entry entry = entries.get(report.id());
        if (entry == null) {
            entries.put(report.id(), new Entry(next));
            return Change.APPLIED;
        }
        GameState last = entry.state;
        if (message.at().isBefore(last.at())) {
            return Change.OLDER;
        }
        if (last.report().status() == GameStatus.FINAL && report.status() != GameStatus.FINAL) {
            return Change.AFTER_THE_END;
        }
        if (runsBackwards(last.report(), report) && !entry.rewound) {
            entry.rewound = true;
            return Change.REWOUND;
        }
        entry.rewound = false;
        entry.state = next;
        return report.equals(last.report()) ? Change.CONFIRMED : Change.APPLIED;
    }

    /** The game's last state; none where nothing was ever reported of it. */
    public Optional<GameState> state(GameId game) {
        return Optional.ofNullable(entries.get(game)).map(entry -> entry.state);
    }

    /** How old the game's state is; none where there is none. */
    public Optional<Duration> age(GameId game, Instant now) {
        return state(game).map(state -> state.age(now));
    }

    /** All games by start. */
    public List<GameState> games() {
        return entries.values().stream()
                .map(entry -> entry.state)
                .sorted(BY_START)
                .toList();
    }

    /** Adds a point to the line of a known game; a point like the one before it is left out. */
    public void chart(GameId game, Instant at, Probability home) {
        Entry entry = entries.get(game);
        if (entry == null) {
            return;
        }
        List<WinProbability> line = entry.line;
        if (!line.isEmpty() && line.getLast().home().equals(home)) {
            return;
        }
        if (line.size() == mostPoints) {
            thin(line);
        }
        line.add(new WinProbability(at, home));
    }

    /** The game's win-probability line, oldest point first. */
    public List<WinProbability> line(GameId game) {
        Entry entry = entries.get(game);
        return entry == null ? List.of() : List.copyOf(entry.line);
    }

    /** Lets go of a game that nothing depends on any more. */
    public void forget(GameId game) {
        entries.remove(game);
    }

    private static boolean runsBackwards(GameReport last, GameReport next) {
        if (!last.status().inPlay() || !next.status().inPlay()) {
            return false;
        }
        return next.period() < last.period()
                || (next.period() == last.period() && isLess(last.secondsLeft(), next.secondsLeft()));
    }

    private static boolean isLess(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && one < other;
    }

    private static void thin(List<WinProbability> line) {
        List<WinProbability> kept = new ArrayList<>();
        for (int i = 0; i < line.size(); i += 2) {
            kept.add(line.get(i));
        }
        line.clear();
        line.addAll(kept);
    }
}
