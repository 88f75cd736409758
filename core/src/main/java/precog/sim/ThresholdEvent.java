package precog.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import precog.feed.FeeTerms;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.sim.league.Season;
import precog.sim.league.Seed;
import precog.value.Category;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.TickStructure;

/** A figure of the day with five strikes: a temperature in an invented town, the close of an invented index. */
final class ThresholdEvent {
    private static final int STRIKES = 5;
    private static final String[] TOWNS = {
        "Harbor City", "Quill Lake", "Brasswick", "Port Halvern", "Marrow Bay", "Tallow Creek", "Norvale", "Eastmere"
    };
    private static final TickStructure DECI_CENT =
            new TickStructure("deci_cent", List.of(new TickStructure.Range(Price.ZERO, Price.ONE, 10)));
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMMdd", Locale.ROOT);

    private ThresholdEvent() {}

    /** The markets of event {@code number} on {@code day}. */
    static List<SimulatedMarket> markets(Seed world, LocalDate day, int number) {
        Seed seed = world.child("threshold").child(day.toEpochDay()).child(number);
        boolean weather = number % 4 != 3;
        Instant listed = Season.startOf(day)
                .plusMillis((long) (3_600_000 * seed.child("listed").uniform()));
        long hours = 12 + (long) (11 * seed.child("hours").uniform());
        Instant ends = Season.startOf(day).plus(Duration.ofHours(hours)).plusSeconds(60L * (number % 30));
        double middle = weather ? 60 + Math.round(30 * seed.child("level").uniform()) : 5_000;
        double spread = weather ? 4 : 45;
        ThresholdQuestion.Path path = ThresholdQuestion.Path.walk(
                seed.child("path"), listed.toEpochMilli(), ends.toEpochMilli(), middle, spread);
        List<SimulatedMarket> markets = new ArrayList<>();
        for (int i = 0; i < STRIKES; i++) {
            double strike = middle + (i - STRIKES / 2) * spread * 0.6;
            ThresholdQuestion question =
                    new ThresholdQuestion(path, strike, seed.child("strike").child(i));
            SettlementResult result = question.happens() ? SettlementResult.YES : SettlementResult.NO;
            MarketListing listing = listing(day, number, weather, strike, listed, ends);
            markets.add(new SimulatedMarket(listing, question, i == STRIKES / 2, result, List.of()));
        }
        return markets;
    }

    private static MarketListing listing(
            LocalDate day, int number, boolean weather, double strike, Instant listed, Instant ends) {
        String date = DATE.format(day).toUpperCase(Locale.ROOT);
        String series = (weather ? "SIMTEMP" : "SIMINDEX") + number;
        String figure = weather
                ? "the temperature in " + TOWNS[number % TOWNS.length] + " (station " + number + ")"
                : "the Harbor index (tranche " + number + ")";
        String above = String.format(Locale.ROOT, weather ? "%.1f °F" : "%.0f points", strike);
        return new MarketListing(
                new MarketId(String.format(Locale.ROOT, "%s-%s-T%.1f", series, date, strike)),
                "simulated",
                series,
                new EventId(series + "-" + date),
                weather ? Category.WEATHER : Category.ECONOMICS,
                "Will " + figure + " be above " + above + "?",
                "Above " + above,
                "If " + figure + " is above " + above + " on " + SimulatedGame.SCHEDULED.format(ends)
                        + ", the market resolves to YES. The figure is invented.",
                weather ? "Simulated weather office" : "Simulated exchange",
                listed,
                ends,
                ends.plus(Duration.ofHours(1)),
                weather ? TickStructure.LINEAR_CENT : DECI_CENT,
                MarketStatus.OPEN,
                null,
                FeeTerms.QUADRATIC);
    }
}
