package precog.desk.games;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which games the board shows.
 *
 * @param words what was typed; a game passes where each word is found in its teams or its league
 * @param league only this one; null for all
 * @param live games in play, {@code coming} games to come, {@code over} games that are over or are not played
 */
record GameFilter(List<String> words, @Nullable String league, boolean live, boolean coming, boolean over)
        implements Predicate<GameRow> {
    GameFilter {
        words = List.copyOf(words);
    }

    @Override
    public boolean test(GameRow row) {
        boolean phase = switch (row.rank()) {
            case 0 -> live;
            case 1 -> coming;
            default -> over;
        };
        String text = (row.teams() + ' ' + row.league() + ' ' + row.id()).toLowerCase(Locale.ROOT);
        return phase
                && (league == null || league.equals(row.league()))
                && words.stream().allMatch(text::contains);
    }
}
