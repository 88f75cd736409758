package precog.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import precog.SharedData;
import precog.kalshi.Tape;
import precog.kalshi.TapeFeed;

/**
 * The markets of games in play beside six recorded markets on the price of gold. Spreads, sizes, depth and fractions
 * are held to the tape's. The rates are not: fifteen minutes of gold are the busiest market there is, and its pace for
 * hundreds of markets at once would help nobody; ours is a twenty-fifth, with about half as many deltas to a trade.
 */
class LikeARealExchangeTest {
    @Test
    void spreadsSizesAndDepthAreThoseOfTheTape() {
        List<Tape> tapes = Tape.find(List.of(SharedData.path("kalshi-tape")));
        BookStatistics real;
        try (TapeFeed feed = new TapeFeed(tapes)) {
            real = BookStatistics.of(feed, Instant.MAX, subject -> true);
        }
        BookStatistics simulated;
        try (SimulatedVenue venue = new SimulatedVenue(SimulationSettings.of(7))) {
            Instant until = SimulationSettings.SUNDAY_AFTERNOON.plus(Duration.ofHours(2));
            simulated = BookStatistics.of(venue, until, BookStatistics.Subject::inPlay);
        }
        String both = "tape: " + real + "; simulated: " + simulated;

        assertThat(simulated.spread(0.1)).as(both).isBetween(real.spread(0.1) - 0.5, real.spread(0.1) + 0.5);
        assertThat(simulated.spread(0.5)).as(both).isBetween(real.spread(0.5), real.spread(0.5) + 1);
        assertThat(simulated.spread(0.9)).as(both).isBetween(real.spread(0.9), real.spread(0.9) + 2);
        assertThat(simulated.top(0.1)).as(both).isBetween(real.top(0.1) / 2, real.top(0.1) * 2);
        assertThat(simulated.top(0.5)).as(both).isBetween(real.top(0.5) / 2, real.top(0.5) * 2);
        assertThat(simulated.top(0.9)).as(both).isBetween(real.top(0.9) / 5, real.top(0.9) * 2);
        assertThat(simulated.levels()).as(both).isBetween(real.levels() / 1.5, real.levels() * 1.5);
        assertThat(simulated.tradeSize(0.5)).as(both).isBetween(real.tradeSize(0.5) / 2, real.tradeSize(0.5) * 2);
        assertThat(simulated.tradeSize(0.9)).as(both).isBetween(real.tradeSize(0.9) / 2, real.tradeSize(0.9) * 2);
        assertThat(simulated.fractionalDeltas()).as(both).isBetween(0.05, 0.33);
        assertThat(simulated.fractionalTrades()).as(both).isBetween(0.3, 0.75);
        double pace = simulated.deltasPerSecond() / real.deltasPerSecond();
        assertThat(pace).as(both).isBetween(1 / 50.0, 1 / 10.0);
        double realRatio = real.deltasPerSecond() / real.tradesPerSecond();
        assertThat(simulated.deltasPerSecond() / simulated.tradesPerSecond())
                .as(both)
                .isBetween(realRatio / 3, realRatio * 1.5);
    }
}
