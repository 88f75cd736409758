package precog.polymarket.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.pairing.Counterpart;
import precog.pairing.TakerFee;
import precog.polymarket.fake.FakeMarket;
import precog.polymarket.fake.FakePolymarket;
import precog.polymarket.fake.FakePolymarket.Fault;

/** Lists and single markets over HTTP. */
@Timeout(60)
class PolymarketRestTest {
    private static final FakeMarket CHIEFS = FakeMarket.of(
                    "71", "Chiefs vs. Bills", "Who wins.\r\n\r\nOvertime counts.\u0007")
            .outcomes("Chiefs", "Bills")
            .in("Bills at Chiefs");
    private static final FakeMarket TOTAL = FakeMarket.of("72", "More than 44.5?", "Both together.")
            .in("Bills at Chiefs")
            .fee("0.04", "2");
    private static final FakeMarket FED =
            FakeMarket.of("73", "Fed cut in December?", "Any cut.").fee(null, "1");

    private final FakePolymarket fake = FakePolymarket.start();
    private final OkHttpClient http = new OkHttpClient();
    private final PolymarketMarkets markets = new PolymarketMarkets(new PublicService(http, fake.markets(), 100));

    @BeforeEach
    void list() {
        fake.list(CHIEFS);
        fake.list(TOTAL);
        fake.list(FED);
    }

    @AfterEach
    void close() {
        fake.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static <T> T got(Fetched<T> fetched) {
        assertThat(fetched).isInstanceOf(Got.class);
        return ((Got<T>) fetched).value();
    }

    @Test
    void aMarketIsReadWithItsOutcomesRulesAndFee() throws InterruptedException {
        Counterpart chiefs = got(markets.market("71"));
        assertThat(chiefs.question()).isEqualTo("Chiefs vs. Bills");
        assertThat(chiefs.event()).isEqualTo("Bills at Chiefs");
        assertThat(chiefs.rules()).isEqualTo("Who wins.\n\nOvertime counts.");
        assertThat(chiefs.tokens())
                .containsExactly(new Counterpart.Token("710001", "Chiefs"), new Counterpart.Token("710002", "Bills"));
        assertThat(chiefs.ends()).isEqualTo(Instant.parse("2026-12-31T12:00:00Z"));
        assertThat(chiefs.fee()).isEqualTo(new TakerFee(new BigDecimal("0.05"), true));
        assertThat(chiefs.trading()).isTrue();
        assertThat(got(markets.market("72")).fee())
                .as("an exponent we do not compute")
                .isEqualTo(TakerFee.UNKNOWN);
        assertThat(got(markets.market("73")).fee()).isEqualTo(TakerFee.FREE);
    }

    @Test
    void wordsAndAddressesLeadToMarkets() throws InterruptedException {
        assertThat(got(markets.search("bills chiefs")))
                .extracting(Counterpart::id)
                .containsExactly("71", "72");
        assertThat(got(markets.search("https://polymarket.com/event/bills-at-chiefs?tid=1")))
                .extracting(Counterpart::id)
                .containsExactly("71", "72");
        assertThat(got(markets.search("fed-cut-in-december")))
                .extracting(Counterpart::id)
                .containsExactly("73");
        assertThat(got(markets.search("no-such-slug"))).isEmpty();
        assertThat(fake.asked()).anyMatch(asked -> asked.endsWith("public-search?q=no-such-slug"));
    }

    @Test
    void whatEndsSoonIsReadPageByPage() throws InterruptedException {
        for (int number = 100; number < 350; number++) {
            fake.list(FakeMarket.of(Integer.toString(number), "Question " + number, "Rules."));
        }
        List<Counterpart> ending =
                got(markets.ending(Instant.parse("2026-12-31T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z")));
        assertThat(ending).hasSize(253).doesNotHaveDuplicates();
        assertThat(fake.asked())
                .filteredOn(asked -> asked.contains("after_cursor="))
                .hasSize(2);
        assertThat(got(markets.ending(Instant.parse("2027-12-31T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"))))
                .isEmpty();
    }

    @Test
    void aMarketThatIsNotThereIsMissedWithTheVenuesWords() throws InterruptedException {
        Missed<Counterpart> missed = (Missed<Counterpart>) markets.market("99");
        assertThat(missed.status()).isEqualTo(404);
        assertThat(missed.reason()).isEqualTo("Polymarket says: not found (status 404).");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TOO_MANY", "BAD_GATEWAY", "GARBAGE"})
    void everyFaultIsASentence(Fault fault) throws InterruptedException {
        fake.fault(fault);
        Missed<Counterpart> missed = (Missed<Counterpart>) markets.market("71");
        assertThat(missed.reason()).startsWith("Polymarket").endsWith(".").doesNotContain("<");
        assertThat(fake.asked())
                .as("what may pass is asked again, what cannot be read is not")
                .hasSize(fault == Fault.GARBAGE ? 1 : 3);
        fake.fault(Fault.NONE);
        assertThat(got(markets.market("71")).id()).isEqualTo("71");
    }
}
