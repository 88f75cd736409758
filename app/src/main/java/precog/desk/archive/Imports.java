package precog.desk.archive;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import precog.value.Category;

/** Brings files into the database: all of one, or nothing of it. */
@FunctionalInterface
public interface Imports {
    /** What a file holds. */
    enum Kind {
        GAMES("Games", "Teams, games and results, in the nfl_games.csv or the nflverse games.csv format."),
        ODDS("Odds", "Bookmaker lines and the games they are on, in the nflverse games.csv format."),
        RATINGS("Ratings", "Starting ratings: team,elo and optionally season.");

        private final String words;
        private final String meaning;

        Kind(String words, String meaning) {
            this.words = words;
            this.meaning = meaning;
        }

        public String words() {
            return words;
        }

        public String meaning() {
            return meaning;
        }
    }

    /**
     * What is asked for.
     *
     * @param file its path
     * @param league of the teams in a file of ratings; the other formats say it themselves
     */
    record Request(Kind kind, String file, Category league) {}

    /**
     * Begins an import off the caller's thread.
     *
     * @param stage told each stage in words, on another thread
     * @return what was kept, in a sentence; fails with one that names line and field of every refusal, and then nothing is
     *     kept. Cancelling it before anything is written leaves the database as it was
     */
    CompletableFuture<String> begin(Request request, Consumer<String> stage);
}
