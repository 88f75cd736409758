package precog.desk.games;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.GameReviews.Said;
import precog.feed.GameReport;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.matching.GameMatching;
import precog.matching.UnmatchedMarket;

/** What a person is about to say of a market: the game it is about, and the result YES pays on. */
final class ReviewModel {
    private final DateTimeFormatter start;
    private @Nullable UnmatchedMarket market;
    private @Nullable GameReport game;
    private @Nullable Selection selection;

    /** @param zone in which times are told */
    ReviewModel(ZoneId zone) {
        start = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(zone);
    }

    /** Turns to a market; null to none. What was chosen for the one before is forgotten. */
    void turnTo(@Nullable UnmatchedMarket next) {
        boolean same = market != null
                && next != null
                && market.listing().id().equals(next.listing().id());
        market = next;
        if (!same) {
            choose((GameReport) null);
        }
    }

    /** Games it might be about, the earliest first. */
    List<GameReport> candidates() {
        return market == null
                ? List.of()
                : market.candidates().stream()
                        .sorted(Comparator.comparing(GameReport::start).thenComparing(one -> one.homeName()))
                        .toList();
    }

    /** Chooses the game; the result has to be chosen anew. */
    void choose(@Nullable GameReport chosen) {
        boolean same = game != null && chosen != null && game.id().equals(chosen.id());
        game = chosen;
        if (!same) {
            selection = null;
        }
    }

    /** Chooses the result YES pays on; null for none. */
    void choose(@Nullable Selection chosen) {
        selection = chosen;
    }

    /** Results that can be chosen: none before a game is. */
    List<Selection> results() {
        if (game == null) {
            return List.of();
        }
        List<Selection> results = new ArrayList<>(List.of(Selection.HOME, Selection.AWAY));
        if (GameMatching.hasDraws(game.league())) {
            results.add(Selection.DRAW);
        }
        return results;
    }

    /** A result in words, such as {@code Seattle Seahawks win}. */
    String words(Selection result) {
        return game == null ? "" : words(game, result);
    }

    private static String words(GameReport game, Selection result) {
        return switch (result) {
            case HOME -> game.homeName() + " win";
            case AWAY -> game.awayName() + " win";
            case DRAW -> "they draw";
        };
    }

    /** The market it is about; null before one is chosen. */
    @Nullable
    UnmatchedMarket market() {
        return market;
    }

    /** What would be kept; null while something is not chosen. */
    @Nullable
    GameLink link() {
        return game == null || selection == null ? null : new GameLink(game.id(), selection);
    }

    /** What would be said, or what is to be chosen next. */
    String sentence() {
        if (market == null) {
            return "Choose a market.";
        }
        if (game == null) {
            return candidates().isEmpty()
                    ? "No game of its league is known yet. Games appear as the scores tell of them."
                    : "Choose the game it is about. Read the market's rules first: they decide, not its name.";
        }
        if (selection == null) {
            return "Choose the result on which YES pays.";
        }
        return "YES of " + market.listing().id() + " pays when " + words(game, selection) + " in " + title(game) + ", "
                + start(game) + ".";
    }

    /** The two sides, the guest first. */
    static String title(GameReport game) {
        return game.awayName() + " at " + game.homeName();
    }

    /** When it begins. */
    String start(GameReport game) {
        return start.format(game.start());
    }

    /** What was said, in words. */
    String words(Said said) {
        GameReport about = said.game();
        Selection result = said.word().link().selection();
        return about == null
                ? said.word().link().game() + ": " + result
                : words(about, result) + " in " + title(about) + ", " + start(about);
    }
}
