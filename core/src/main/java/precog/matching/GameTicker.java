package precog.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import precog.value.Category;

/**
 * An event ticker on who wins a game, such as {@code KXNFLGAME-26NOV22SEALAR} or
 * {@code KXMLBGAME-26SEP041410DETCLEG1}: series, US Eastern date, for baseball the time, the codes of both teams run
 * together, and which game of a doubleheader.
 *
 * @param time US Eastern; null where it names none
 * @param codes both teams
 * @param doubleheader whether it is one of two games of that day
 */
record GameTicker(Category league, LocalDate date, @Nullable LocalTime time, String codes, boolean doubleheader) {
    private static final Map<String, Category> SERIES = Map.ofEntries(
            Map.entry("KXNFLGAME", Category.NFL),
            Map.entry("KXNCAAFGAME", Category.NCAAF),
            Map.entry("KXNBAGAME", Category.NBA),
            Map.entry("KXNCAAMBGAME", Category.NCAAB),
            Map.entry("KXNCAAWBGAME", Category.WNCAAB),
            Map.entry("KXWNBAGAME", Category.WNBA),
            Map.entry("KXMLBGAME", Category.MLB),
            Map.entry("KXNHLGAME", Category.NHL),
            Map.entry("KXEPLGAME", Category.EPL),
            Map.entry("KXLIGUE1GAME", Category.LIGUE1),
            Map.entry("KXMLSGAME", Category.MLS),
            Map.entry("KXATPMATCH", Category.TENNIS),
            Map.entry("KXWTAMATCH", Category.TENNIS));

    private static final Pattern EVENT =
            Pattern.compile("[A-Z0-9]+-(\\d{2})([A-Z]{3})(\\d{2})(\\d{4})?([A-Z][A-Z&-]*?)(G[12])?");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("JAN", 1),
            Map.entry("FEB", 2),
            Map.entry("MAR", 3),
            Map.entry("APR", 4),
            Map.entry("MAY", 5),
            Map.entry("JUN", 6),
            Map.entry("JUL", 7),
            Map.entry("AUG", 8),
            Map.entry("SEP", 9),
            Map.entry("OCT", 10),
            Map.entry("NOV", 11),
            Map.entry("DEC", 12));

    /** The league whose games a series asks the winner of; none for every other series. */
    static Optional<Category> league(String series) {
        return Optional.ofNullable(SERIES.get(series));
    }

    /** Takes an event ticker of such a series apart; none where it is not of the known form. */
    static Optional<GameTicker> of(Category league, String event) {
        Matcher parts = EVENT.matcher(event);
        Integer month = parts.matches() ? MONTHS.get(parts.group(2)) : null;
        if (month == null) {
            return Optional.empty();
        }
        try {
            String time = parts.group(4);
            return Optional.of(new GameTicker(
                    league,
                    LocalDate.of(2000 + Integer.parseInt(parts.group(1)), month, Integer.parseInt(parts.group(3))),
                    time == null
                            ? null
                            : LocalTime.of(Integer.parseInt(time.substring(0, 2)), Integer.parseInt(time.substring(2))),
                    parts.group(5),
                    parts.group(6) != null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
