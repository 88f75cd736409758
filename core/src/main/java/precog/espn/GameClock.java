package precog.espn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import precog.feed.GameStatus;
import tools.jackson.databind.JsonNode;

/**
 * How far a game has come.
 *
 * @param periodName as shown, such as {@code Q3}, {@code OT} or {@code Top 9th}; empty before the start
 * @param secondsLeft of regulation; 0 in overtime and after the end, null where the sport has no clock or it cannot be
 *     read
 * @param shown the clock as shown; empty while it does not run
 */
record GameClock(int period, String periodName, @Nullable Integer secondsLeft, String shown) {
    private static final Pattern COUNTDOWN = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2})(?:\\.\\d)?");
    private static final Pattern MINUTE = Pattern.compile("(\\d{1,3})'(?:\\+\\d{1,2}'?)?");
    private static final Pattern INNING = Pattern.compile("(?:Top|Bot|Bottom|Mid|Middle|End) \\d{1,2}(?:st|nd|rd|th)");
    private static final int MINUTE_SECONDS = 60;

    static GameClock before(EspnLeague league) {
        int regulation = league.periods() * league.periodSeconds();
        return new GameClock(0, "", regulation == 0 ? null : Integer.valueOf(regulation), "");
    }

    static GameClock of(EspnLeague league, JsonNode status, GameStatus told, int period) {
        if (!told.inPlay()) {
            Integer left = league.periodSeconds() == 0 ? null : 0;
            return new GameClock(period, name(league, status, period), left, "");
        }
        String shown = Fields.text(status, "displayClock");
        boolean clocked = league.periodSeconds() > 0;
        return new GameClock(
                period,
                name(league, status, period),
                clocked ? secondsLeft(league, status, told, period, shown) : null,
                clocked && shown != null ? shown : "");
    }

    private static String name(EspnLeague league, JsonNode status, int period) {
        if (period == 0) {
            return "";
        }
        if (league.sport() == Sport.BASEBALL) {
            return inning(status, period);
        }
        int extra = period - league.periods();
        if (extra <= 0 || league.sport() == Sport.TENNIS) {
            String prefix = league.sport() == Sport.BASKETBALL && league.periods() == 2
                    ? "H"
                    : league.sport().periodPrefix();
            return prefix + period;
        }
        if (league.sport() == Sport.SOCCER) {
            return extra <= 2 ? "ET" + extra : "Penalties";
        }
        String words = Fields.text(status.path("type"), "shortDetail");
        if (league.sport() == Sport.HOCKEY && words != null && words.endsWith("SO")) {
            return "Shootout";
        }
        return extra == 1 ? "OT" : extra + "OT";
    }

    /** Half innings are told in words alone. */
    private static String inning(JsonNode status, int period) {
        for (String field : new String[] {"detail", "shortDetail"}) {
            String words = Fields.text(status.path("type"), field);
            if (words != null && INNING.matcher(words).matches()) {
                return words;
            }
        }
        return "Inning " + period;
    }

    private static @Nullable Integer secondsLeft(
            EspnLeague league, JsonNode status, GameStatus told, int period, @Nullable String shown) {
        int length = league.periodSeconds();
        if (period < 1) {
            return null;
        }
        if (period > league.periods()) {
            return 0;
        }
        int later = (league.periods() - period) * length;
        if (league.sport() == Sport.SOCCER) {
            return told == GameStatus.HALFTIME ? Integer.valueOf(length) : minutesLeft(later, length, shown);
        }
        Integer left = Fields.whole(status, "clock", 0, length);
        if (left == null && shown != null) {
            left = countdown(shown, length);
        }
        return left == null ? null : Integer.valueOf(later + left);
    }

    /** A clock that counts up in minutes; what is added after the 45th and the 90th is no regulation time. */
    private static @Nullable Integer minutesLeft(int later, int length, @Nullable String shown) {
        Matcher minute = MINUTE.matcher(shown == null ? "" : shown);
        if (!minute.matches()) {
            return null;
        }
        int elapsed = Integer.parseInt(minute.group(1)) * MINUTE_SECONDS;
        return Math.clamp(2L * length - elapsed, later, later + length);
    }

    private static @Nullable Integer countdown(String shown, int length) {
        Matcher clock = COUNTDOWN.matcher(shown);
        if (!clock.matches()) {
            return null;
        }
        int minutes = clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1));
        int seconds = minutes * MINUTE_SECONDS + Integer.parseInt(clock.group(2));
        return seconds <= length ? Integer.valueOf(seconds) : null;
    }
}
