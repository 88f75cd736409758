package precog.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.feed.FeeTerms;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.sim.league.Fixture;
import precog.sim.league.GameCourse;
import precog.sim.sport.Standing;
import precog.value.Category;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.TickStructure;

/** The markets on one game: one for each of its results. */
final class SimulatedGame {
    /** How the rules of a market write a moment. */
    static final DateTimeFormatter SCHEDULED = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final long POSTPONED_BEFORE = 45 * 60_000L;
    private static final long CLOSES_AFTER = 900L;
    /** A tenth of a cent near 0 and 1, a cent between. */
    private static final TickStructure TAPERED = new TickStructure(
            "tapered_deci_cent",
            List.of(
                    new TickStructure.Range(Price.ZERO, Price.of("0.1000"), 10),
                    new TickStructure.Range(Price.of("0.1000"), Price.of("0.9000"), 100),
                    new TickStructure.Range(Price.of("0.9000"), Price.ONE, 10)));

    private SimulatedGame() {}

    /** When the markets of a game stop trading: as it ends, or as it is put off. */
    static long tradingEnds(GameCourse course) {
        return course.postponed()
                ? course.fixture().start().toEpochMilli() - POSTPONED_BEFORE
                : course.end() + CLOSES_AFTER;
    }

    static List<SimulatedMarket> markets(GameCourse course, Instant listed) {
        boolean draws = course.fixture().league().category() == Category.EPL;
        List<SimulatedMarket> markets = new ArrayList<>();
        for (Selection selection : Selection.values()) {
            if (selection != Selection.DRAW || draws) {
                markets.add(market(course, selection, listed));
            }
        }
        return markets;
    }

    private static SimulatedMarket market(GameCourse course, Selection selection, Instant listed) {
        Fixture fixture = course.fixture();
        Category category = fixture.league().category();
        String code = switch (selection) {
            case HOME -> fixture.home().code();
            case AWAY -> fixture.away().code();
            case DRAW -> "TIE";
        };
        String side = switch (selection) {
            case HOME -> fixture.home().name();
            case AWAY -> fixture.away().name();
            case DRAW -> "Draw";
        };
        Instant usualEnd = fixture.start().plusMillis(fixture.league().sport().typicalMillis());
        MarketListing listing = new MarketListing(
                new MarketId(fixture.event() + "-" + code),
                "simulated",
                "SIM" + category + "GAME",
                fixture.event(),
                category,
                fixture.away().name() + " at " + fixture.home().name() + ": winner?",
                side,
                rules(side, fixture),
                "Simulated league office",
                listed,
                usualEnd,
                fixture.start().plus(Duration.ofDays(2)),
                category == Category.NFL ? TAPERED : TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                new GameLink(fixture.id(), selection),
                category == Category.NFL || category == Category.NBA
                        ? FeeTerms.QUADRATIC_WITH_MAKER_FEES
                        : FeeTerms.QUADRATIC);
        boolean liquid = fixture.seed().child("liquid").uniform() < 0.75 && selection != Selection.DRAW;
        GameQuestion question = new GameQuestion(course, selection);
        return new SimulatedMarket(
                listing, question, liquid, result(course.result(), selection), revisions(course, usualEnd));
    }

    private static String rules(String side, Fixture fixture) {
        return "If the game " + fixture.away().name() + " at " + fixture.home().name() + " scheduled for "
                + SCHEDULED.format(fixture.start())
                + " ends with the result '" + side
                + "', the market resolves to YES. If the game is put off, the market is void and cost is refunded."
                + " The league is invented and its games are simulated.";
    }

    private static SettlementResult result(@Nullable Standing standing, Selection selection) {
        if (standing == null) {
            return SettlementResult.VOID;
        }
        int margin = standing.homeScore() - standing.awayScore();
        Selection actual = margin > 0 ? Selection.HOME : margin < 0 ? Selection.AWAY : Selection.DRAW;
        return selection == actual ? SettlementResult.YES : SettlementResult.NO;
    }

    /** As a game goes on its end is guessed better: the usual length gives way to the true one. */
    private static List<SimulatedMarket.Revision> revisions(GameCourse course, Instant usualEnd) {
        List<SimulatedMarket.Revision> revisions = new ArrayList<>();
        if (course.postponed()) {
            return revisions;
        }
        double error = usualEnd.toEpochMilli() - course.end();
        double told = error;
        for (int i = 1; i < course.moments(); i++) {
            double guess = error * course.shareLeft(i);
            if (Math.abs(told - guess) > 120_000 && course.shareLeft(i) < 0.85) {
                told = guess;
                Instant expectation = Instant.ofEpochMilli(course.end() + (long) guess);
                revisions.add(new SimulatedMarket.Revision(Instant.ofEpochMilli(course.at(i)), expectation));
            }
        }
        return revisions;
    }
}
