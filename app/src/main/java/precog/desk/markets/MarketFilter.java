package precog.desk.markets;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import precog.value.Category;

/**
 * Which markets the grid shows.
 *
 * @param words what was typed; a market passes where each word is found in its name, ticker, event or league
 * @param category only this one; null for all
 * @param withEdge only markets with an edge that waits for a decision
 * @param withPosition only markets with an open position
 * @param inPlay only markets on a game in play
 * @param withOver markets that no longer trade as well
 */
public record MarketFilter(
        List<String> words,
        @Nullable Category category,
        boolean withEdge,
        boolean withPosition,
        boolean inPlay,
        boolean withOver)
        implements Predicate<MarketRow> {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    public static final MarketFilter ALL_OPEN = new MarketFilter(List.of(), null, false, false, false, false);

    public MarketFilter {
        words = List.copyOf(words);
    }

    /** The words of a search as typed. */
    public static List<String> words(String typed) {
        return SPACE.splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public boolean test(MarketRow row) {
        return (withOver || !row.over() || row.position() != null)
                && (category == null || row.view().listing().category() == category)
                && (!withEdge || row.pending() != null)
                && (!withPosition || row.position() != null)
                && (!inPlay || (row.game() != null && row.game().status().inPlay()))
                && words.stream().allMatch(word -> row.searchableText().contains(word));
    }
}
