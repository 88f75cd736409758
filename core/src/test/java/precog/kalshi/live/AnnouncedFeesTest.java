package precog.kalshi.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.MarketListed;
import precog.kalshi.fake.FakeKalshi;
import precog.kalshi.fake.ManualClock;
import precog.kalshi.rest.KalshiHosts;
import precog.kalshi.rest.KalshiRest;
import precog.line.Loops;

/** Changes of fees that the venue announces: known beforehand, in force at their moment, for series and for events. */
class AnnouncedFeesTest {
    private static final String A = "KXTEST-26NOV23AB-A";
    private static final String EVENT = "KXTEST-26NOV23AB";

    private final ManualClock clock = new ManualClock();
    private final FakeKalshi kalshi = FakeKalshi.start(7, clock);
    private final OkHttpClient http = new OkHttpClient();
    private final BlockingQueue<FeedMessage> heard = new LinkedBlockingQueue<>();
    private final KalshiFeed feed = new KalshiFeed(
            http,
            new KalshiRest(http, new KalshiHosts("kalshi", kalshi.rest(), kalshi.stream()), null, clock),
            clock,
            new Loops("kalshi"),
            new KalshiFeed.Scope(List.of("KXTEST")),
            listing -> Optional.empty(),
            news -> {},
            null);

    @BeforeEach
    void list() {
        kalshi.venue().series("KXTEST").fee("quadratic", "1").list();
        kalshi.venue().market(A).list();
    }

    @AfterEach
    void close() {
        feed.close();
        http.dispatcher().executorService().shutdown();
        kalshi.close();
    }

    /** The fees of the next listing that passes. */
    private FeeTerms fees(Predicate<FeeTerms> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            FeedMessage message = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(message).as("such fees are told of in time").isNotNull();
            if (message instanceof MarketListed listed
                    && wanted.test(listed.listing().fees())) {
                return listed.listing().fees();
            }
        }
    }

    private static Predicate<FeeTerms> times(String multiplier) {
        return fees -> fees.multiplier().toPlainString().equals(multiplier);
    }

    @Test
    void aSeriesChangesAtTheMomentThatWasAnnounced() throws Exception {
        Instant from = clock.instant().plus(Duration.ofHours(1));
        kalshi.venue().seriesFee("KXTEST", "quadratic_with_maker_fees", "0.5", from);
        feed.start(heard::add);

        FeeTerms before = fees(fees -> fees.next() != null);
        assertThat(before).matches(times("1")).extracting(FeeTerms::type).isEqualTo("quadratic");
        assertThat(before.next().from()).isEqualTo(from);
        assertThat(before.next().terms().type()).isEqualTo("quadratic_with_maker_fees");

        clock.pass(Duration.ofHours(1));
        FeeTerms after = fees(times("0.5"));
        assertThat(after.type()).isEqualTo("quadratic_with_maker_fees");
        assertThat(after.next()).isNull();
    }

    @Test
    void anEventGoesBeforeItsSeriesAndBackToItWhenItsOwnFeesEnd() throws Exception {
        Instant begins = clock.instant().plus(Duration.ofHours(1));
        Instant ends = begins.plus(Duration.ofHours(3));
        kalshi.venue().eventFee(EVENT, "quadratic", "2", begins);
        kalshi.venue().seriesFee("KXTEST", "quadratic", "7", begins.plusSeconds(60));
        kalshi.venue().endEventFee(EVENT, ends);
        feed.start(heard::add);
        assertThat(fees(fees -> fees.next() != null).next().from()).isEqualTo(begins);

        clock.pass(Duration.ofHours(1));
        FeeTerms own = fees(times("2"));
        assertThat(own.next().from())
                .as("what its series does meanwhile is not its own")
                .isEqualTo(ends);

        clock.pass(Duration.ofHours(3));
        assertThat(fees(times("7")).next())
                .as("what its series did meanwhile holds now")
                .isNull();
    }
}
