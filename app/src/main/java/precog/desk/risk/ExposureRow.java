package precog.desk.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import precog.config.RiskSettings.Limits;
import precog.engine.AtStake;
import precog.engine.DeskSnapshot;
import precog.value.Money;
import precog.value.StrategyRef;

/**
 * What is at stake in one event, league or strategy.
 *
 * @param positions open ones; {@code working} entries that may still fill
 * @param worstCase what is lost if all of it goes wrong, working entries as if they filled whole
 * @param openPnl unrealized now
 * @param limit what it may come to
 */
record ExposureRow(String name, int positions, int working, Money worstCase, Money openPnl, Money limit) {
    /** What what is at stake is put together by. */
    enum By {
        EVENT("Event"),
        LEAGUE("League"),
        STRATEGY("Strategy");

        private final String words;

        By(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        private String key(AtStake one) {
            StrategyRef strategy = one.strategy();
            return switch (this) {
                case EVENT -> one.commitment().event().value();
                case LEAGUE -> one.commitment().category().words();
                case STRATEGY -> strategy == null ? "by hand" : strategy.toString();
            };
        }

        /** A strategy has no limit of its own: it may use up the total. */
        private Money limit(AtStake one, Limits limits) {
            return switch (this) {
                case EVENT -> limits.event();
                case LEAGUE -> limits.of(one.commitment().category());
                case STRATEGY -> limits.total();
            };
        }
    }

    /** Share of the limit that is used, 2 decimals. */
    BigDecimal used() {
        return limit.micros() > 0
                ? worstCase.decimal().divide(limit.decimal(), 2, RoundingMode.HALF_EVEN)
                : BigDecimal.ONE;
    }

    /**
     * All of them, in the order in which they came.
     *
     * @param names puts names in place of the tickers of events
     */
    static List<ExposureRow> of(DeskSnapshot desk, By by, Function<String, String> names) {
        Map<String, List<AtStake>> parts = new LinkedHashMap<>();
        desk.atStake()
                .forEach(one -> parts.computeIfAbsent(by.key(one), key -> new ArrayList<>())
                        .add(one));
        Limits limits = desk.settings().risk().limits();
        return parts.entrySet().stream()
                .map(part -> row(
                        names.apply(part.getKey()),
                        part.getValue(),
                        by.limit(part.getValue().getFirst(), limits)))
                .toList();
    }

    private static ExposureRow row(String name, List<AtStake> stakes, Money limit) {
        int positions =
                (int) stakes.stream().filter(one -> one.commitment().position()).count();
        return new ExposureRow(
                name,
                positions,
                stakes.size() - positions,
                sum(stakes, one -> one.commitment().worstCase()),
                sum(stakes, AtStake::openPnl),
                limit);
    }

    private static Money sum(List<AtStake> stakes, Function<AtStake, Money> amount) {
        return stakes.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
