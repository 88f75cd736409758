package precog.desk.payout;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import precog.feed.MarketListing;
import precog.feed.MarketListing.Selection;
import precog.value.Category;
import precog.value.MarketId;

/**
 * What the markets of one event ask, read from their game and their words: winner and spreads about one margin, lines
 * about one number. A market whose words are not understood stands for itself, and any answer to it goes with any
 * other: that shows too many outcomes, never too few.
 *
 * @param home the side a positive margin is of; likewise {@code away} for a negative one
 * @param drawn whether the event can end level
 * @param whole whether the line is in whole numbers only, as bands such as {@code 48 to 49} are
 * @param apart markets that stand for themselves
 */
record EventReading(
        Map<MarketId, Claim> claims, String home, String away, boolean drawn, boolean whole, List<MarketId> apart) {
    private static final String NUMBER = "\\$?(-?\\d[\\d,]*(?:\\.\\d+)?)";
    private static final Pattern AT =
            Pattern.compile("^(.+?) (?:at|vs\\.?|v) (.+?)(?:[:?,(].*| winner.*)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WINS_BY =
            Pattern.compile("^(.+?) wins? by (over|more than|at least) " + NUMBER + ".*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOVE =
            Pattern.compile("^(?:over|above|more than|greater than) " + NUMBER + ".*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BELOW =
            Pattern.compile("^(?:under|below|less than|fewer than) " + NUMBER + ".*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OR_MORE = Pattern.compile(
            "^(?:at least )?" + NUMBER + "\\S{0,3} or (?:above|more|higher).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OR_LESS = Pattern.compile(
            "^(?:at most )?" + NUMBER + "\\S{0,3} or (?:below|less|lower|fewer).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BAND =
            Pattern.compile("^" + NUMBER + "\\S{0,3} (?:to|-|–) " + NUMBER + ".*", Pattern.CASE_INSENSITIVE);

    /** Leagues in which a game can end level. */
    private static final List<Category> DRAWS = List.of(Category.NFL, Category.MLS, Category.EPL, Category.LIGUE1);

    EventReading {
        claims = Map.copyOf(claims);
        apart = List.copyOf(apart);
    }

    /** Reads the markets of one event. */
    static EventReading of(Collection<MarketListing> markets) {
        List<MarketListing> ordered = markets.stream()
                .sorted(Comparator.comparing(listing -> listing.id().value()))
                .toList();
        Reader reader = new Reader();
        ordered.forEach(reader::sides);
        ordered.forEach(reader::read);
        return reader.result(ordered);
    }

    /** Reads one market after the other. */
    private static final class Reader {
        private final Map<MarketId, Claim> claims = new LinkedHashMap<>();
        private @Nullable String home;
        private @Nullable String away;
        private boolean bands;
        private boolean fractions;
        private boolean drawMarket;

        /** Learns who plays from the markets that say so. */
        void sides(MarketListing listing) {
            if (listing.game() != null) {
                Selection selection = listing.game().selection();
                home = selection == Selection.HOME ? listing.subtitle() : home;
                away = selection == Selection.AWAY ? listing.subtitle() : away;
                drawMarket |= selection == Selection.DRAW;
                return;
            }
            Matcher at = AT.matcher(listing.title());
            if (at.matches() && (isNamed(listing, at.group(1)) || isNamed(listing, at.group(2)))) {
                away = away == null ? at.group(1) : away;
                home = home == null ? at.group(2) : home;
            }
        }

        /** Whether a market is about this side: it wins, or wins by so much. */
        private static boolean isNamed(MarketListing listing, String side) {
            Matcher by = WINS_BY.matcher(listing.subtitle());
            return (by.matches() ? by.group(1) : listing.subtitle()).equalsIgnoreCase(side.strip());
        }

        void read(MarketListing listing) {
            Claim claim = claim(listing);
            claims.put(listing.id(), claim == null ? apart(listing.id()) : claim);
        }

        private @Nullable Claim claim(MarketListing listing) {
            if (listing.game() != null) {
                return switch (listing.game().selection()) {
                    case HOME -> margin(Interval.above(BigDecimal.ZERO));
                    case AWAY -> margin(Interval.below(BigDecimal.ZERO));
                    case DRAW -> margin(Interval.exactly(BigDecimal.ZERO));
                };
            }
            Matcher by = WINS_BY.matcher(listing.subtitle());
            if (by.matches()) {
                BigDecimal points = number(by.group(3));
                Interval ahead =
                        by.group(2).equalsIgnoreCase("at least") ? Interval.atLeast(points) : Interval.above(points);
                return ofSide(by.group(1), ahead);
            }
            Claim winner = ofSide(listing.subtitle(), Interval.above(BigDecimal.ZERO));
            return winner != null ? winner : line(listing.subtitle());
        }

        private @Nullable Claim ofSide(String side, Interval ahead) {
            return side.equalsIgnoreCase(home)
                    ? margin(ahead)
                    : side.equalsIgnoreCase(away) ? margin(ahead.negated()) : null;
        }

        private static Claim margin(Interval pays) {
            return new Claim(Claim.MARGIN, pays);
        }

        private @Nullable Claim line(String words) {
            Matcher above = ABOVE.matcher(words);
            if (above.matches()) {
                return line(Interval.above(number(above.group(1))));
            }
            Matcher below = BELOW.matcher(words);
            if (below.matches()) {
                return line(Interval.below(number(below.group(1))));
            }
            Matcher more = OR_MORE.matcher(words);
            if (more.matches()) {
                return line(Interval.atLeast(number(more.group(1))));
            }
            Matcher less = OR_LESS.matcher(words);
            if (less.matches()) {
                return line(Interval.atMost(number(less.group(1))));
            }
            Matcher band = BAND.matcher(words);
            if (band.matches()) {
                bands = true;
                return line(Interval.from(number(band.group(1)), number(band.group(2))));
            }
            return null;
        }

        private Claim line(Interval pays) {
            return new Claim(Claim.LINE, pays);
        }

        private BigDecimal number(String text) {
            BigDecimal number = new BigDecimal(text.replace(",", ""));
            fractions |= number.stripTrailingZeros().scale() > 0;
            return number;
        }

        private static Claim apart(MarketId id) {
            return new Claim(id.value(), Interval.above(BigDecimal.ZERO));
        }

        EventReading result(List<MarketListing> markets) {
            boolean canDraw = drawMarket || markets.stream().anyMatch(listing -> DRAWS.contains(listing.category()));
            return new EventReading(
                    claims,
                    home == null ? "Home" : home,
                    away == null ? "Away" : away,
                    canDraw,
                    bands && !fractions,
                    claims.entrySet().stream()
                            .filter(entry -> entry.getValue()
                                    .figure()
                                    .equals(entry.getKey().value()))
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    /** An outcome of one figure in words. */
    String words(String figure, Interval part, String market) {
        if (part.isEverything()) {
            return "";
        }
        return switch (figure) {
            case Claim.MARGIN -> margin(part);
            case Claim.LINE -> line(part);
            default -> (part.low() == null ? "not " : "") + market;
        };
    }

    private static String line(Interval part) {
        if (part.isOneValue()) {
            return "exactly " + number(part.low());
        }
        String low = part.low() == null ? "" : (part.lowIn() ? "from " : "above ") + number(part.low());
        String high = part.high() == null ? "" : (part.highIn() ? "up to " : "below ") + number(part.high());
        return (low + " " + high).strip();
    }

    private String margin(Interval part) {
        BigDecimal low = part.low();
        BigDecimal high = part.high();
        boolean fromZero = low != null && low.signum() == 0;
        boolean toZero = high != null && high.signum() == 0;
        if (fromZero && toZero) {
            return "level";
        }
        if (fromZero && high == null) {
            return "winner " + (part.lowIn() ? "not " + away : home);
        }
        if (toZero && low == null) {
            return "winner " + (part.highIn() ? "not " + home : away);
        }
        if (low != null && low.signum() >= 0) {
            return home + " by " + ahead(part);
        }
        if (high != null && high.signum() <= 0) {
            return away + " by " + ahead(part.negated());
        }
        return "between " + (low == null ? "any win of " + away : away + " by " + number(low.negate())) + " and "
                + (high == null ? "any win of " + home : home + " by " + number(high));
    }

    /** How far ahead, a part of the line that is not below zero. */
    private static String ahead(Interval part) {
        String most = part.high() == null ? "" : (part.highIn() ? "up to " : "less than ") + number(part.high());
        if (part.isOneValue()) {
            return "exactly " + number(part.low());
        }
        if (part.low() == null || (part.low().signum() == 0 && !most.isEmpty())) {
            return most;
        }
        String least = part.lowIn() ? number(part.low()) + " or more" : "more than " + number(part.low());
        return most.isEmpty() ? least : least + ", " + most;
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
