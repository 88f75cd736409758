package precog.kalshi.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is traded, the account ends with what it paid in, less what it bought and paid in fees, plus the payout. */
class FakeConservationTest {
    private static final String A = "KXTEST-26NOV22AB-A";
    private static final BigDecimal PAYOUT = new BigDecimal("0.37");

    private static String price(Random random) {
        return "0." + (30 + random.nextInt(40));
    }

    private static String count(Random random) {
        return (1 + random.nextInt(9)) + "." + (10 + random.nextInt(90));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noCentIsMadeOrLost(long seed) throws Exception {
        Random random = new Random(seed);
        ManualClock clock = new ManualClock();
        try (FakeKalshi kalshi = FakeKalshi.start(seed, clock);
                PlainClient client = new PlainClient(kalshi, clock)) {
            kalshi.account().deposit("500.00");
            kalshi.venue()
                    .series("KXTEST")
                    .fee("quadratic_with_maker_fees", "1")
                    .list();
            kalshi.venue().market(A).list();
            for (int i = 0; i < 120; i++) {
                Side side = Side.values()[random.nextInt(2)];
                if (random.nextBoolean()) {
                    kalshi.venue().quote(A, side, price(random), count(random));
                } else {
                    String book = side == Side.BID ? "bid" : "ask";
                    client.order("c" + i, A, book, count(random), price(random), "self_trade_prevention_type", "maker");
                }
            }

            BigDecimal contracts = BigDecimal.ZERO;
            BigDecimal cash = new BigDecimal("500.00");
            for (FakeAccount.FillView fill : kalshi.account().fills()) {
                BigDecimal bought =
                        fill.side() == Side.BID ? fill.count() : fill.count().negate();
                contracts = contracts.add(bought);
                cash = cash.subtract(bought.multiply(fill.price())).subtract(fill.fee());
            }
            assertThat(kalshi.account().fills()).hasSizeGreaterThan(20);
            assertThat(kalshi.account().position(A)).isEqualByComparingTo(contracts);

            kalshi.venue().settle(A, Payout.scalar(PAYOUT.toPlainString()));

            assertThat(kalshi.account().cash()).isEqualByComparingTo(cash.add(contracts.multiply(PAYOUT)));
            assertThat(kalshi.account().orders())
                    .noneMatch(order -> order.status().equals("resting"));
        }
    }
}
