package precog.polymarket;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.polymarket.VenueRig.TOKEN;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import precog.feed.ConnectionStatus;
import precog.pairing.TokenQuote;
import precog.polymarket.fake.FakePolymarket.Fault;
import precog.value.Price;
import precog.value.Quantity;

/** Books over real sockets, and everything that can go wrong with them. */
@Timeout(90)
class PolymarketVenueTest {
    private final VenueRig rig = new VenueRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theBestOfABookIsKnownInWhateverOrderItIsTold() {
        rig.follow();
        TokenQuote quote = rig.quote();
        assertThat(quote.bid()).isEqualTo(Price.of("0.46"));
        assertThat(quote.bidSize()).isEqualTo(Quantity.of("250.50"));
        assertThat(quote.ask()).isEqualTo(Price.of("0.48"));
        assertThat(quote.askSize()).as("never more than there is").isEqualTo(Quantity.of("40.12"));
        rig.awaitHealth(ConnectionStatus.HEALTHY);
        assertThat(rig.health.getLast().latencyMillis()).isNotNull();
    }

    @Test
    void aChangeIsANewTotalAndZeroTakesTheLevelAway() {
        rig.follow();
        rig.fake.bid(TOKEN, "0.47", "30");
        rig.awaitQuote(quote -> Price.of("0.47").equals(quote.bid()));
        rig.fake.bid(TOKEN, "0.47", "20");
        rig.awaitQuote(quote -> quote.bidSize().equals(Quantity.of("20.00")));
        rig.fake.bid(TOKEN, "0.47", "0");
        rig.awaitQuote(
                quote -> Price.of("0.46").equals(quote.bid()) && quote.bidSize().equals(Quantity.of("250.50")));
    }

    @Test
    void tradesStepsAndResolutionsAreTold() {
        rig.follow();
        rig.fake.line().arrays(true);
        rig.fake.trade(TOKEN, "0.47", "5");
        rig.fake.tick(TOKEN, "0.001");
        rig.fake.resolve(VenueRig.CHIEFS, 2);
        rig.awaitQuote(quote -> Price.ZERO.equals(quote.resolution()));
        assertThat(rig.quote().last()).isEqualTo(Price.of("0.47"));
        assertThat(rig.quote().tick()).isEqualTo(Price.of("0.001"));
    }

    @Test
    void aBrokenConnectionComesBackWithBooksOfNow() {
        rig.follow();
        rig.fake.line().drop();
        rig.fake.bid(TOKEN, "0.46", "0");
        rig.awaitQuote(quote -> quote.trusted() && Price.of("0.45").equals(quote.bid()));
        rig.await(() -> rig.fake.line().isFollowed(TOKEN));
        rig.fake.bid(TOKEN, "0.44", "7");
        rig.fake.bid(TOKEN, "0.45", "0");
        rig.awaitQuote(quote -> Price.of("0.44").equals(quote.bid()));
    }

    @Test
    void withoutAStreamTheBooksAreAskedFor() {
        rig.follow();
        rig.fake.line().refuse(true);
        rig.fake.line().drop();
        rig.awaitHealth(ConnectionStatus.DEGRADED);
        rig.fake.ask(TOKEN, "0.47", "9");
        rig.awaitQuote(quote -> quote.trusted() && Price.of("0.47").equals(quote.ask()));
        assertThat(rig.health.getLast().detail()).contains("503");
    }

    @Test
    void withoutAnythingItIsDownAndNoPriceIsTrusted() {
        rig.follow();
        rig.fake.fault(Fault.BAD_GATEWAY);
        rig.fake.line().refuse(true);
        rig.fake.line().drop();
        rig.awaitHealth(ConnectionStatus.DOWN);
        rig.awaitQuote(quote -> !quote.trusted());
        assertThat(rig.quote().bid()).as("the last there was").isEqualTo(Price.of("0.46"));
        rig.fake.fault(Fault.NONE);
        rig.fake.line().refuse(false);
        rig.awaitHealth(ConnectionStatus.HEALTHY);
        assertThat(rig.isTrusted()).isTrue();
    }

    @Test
    void aCrossedBookIsNotBelievedAndAskedForAnew() {
        rig.follow();
        rig.fake.lie(TOKEN, true, "0.52", "10");
        rig.awaitQuote(quote -> !Price.of("0.46").equals(quote.bid()) || !quote.trusted());
        rig.awaitQuote(quote -> quote.trusted() && Price.of("0.46").equals(quote.bid()));
        assertThat(rig.quote().ask()).isEqualTo(Price.of("0.48"));
    }

    @Test
    void aLostChangeIsFoundByAsking() {
        rig.follow();
        rig.fake.lose(TOKEN, true, "0.46", "0");
        rig.awaitQuote(quote -> Price.of("0.45").equals(quote.bid()));
    }

    @Test
    void aSocketThatSaysNothingIsGivenUp() {
        rig.follow();
        rig.fake.line().silent(true);
        rig.await(() -> rig.health.stream().anyMatch(report -> report.detail().startsWith("The stream was silent")));
        rig.fake.line().silent(false);
        rig.awaitHealth(ConnectionStatus.HEALTHY);
        assertThat(rig.fake.line().received()).contains("PING");
    }

    @Test
    void aBookThatDoesNotComeIsAskedFor() {
        rig.fake.line().withoutBooks(true);
        rig.follow();
        assertThat(rig.quote().ask()).isEqualTo(Price.of("0.48"));
        rig.fake.ask(TOKEN, "0.47", "1");
        rig.awaitQuote(quote -> Price.of("0.47").equals(quote.ask()));
    }

    @Test
    void whatCannotBeReadHarmsNothing() {
        rig.follow();
        rig.fake.line().say("<html>");
        rig.fake.line().say("[]");
        rig.fake.line().say("{\"event_type\":\"price_change\",\"timestamp\":\"x\",\"price_changes\":[{}]}");
        rig.fake.line().say("{\"event_type\":\"new_market\",\"surprise\":[1]}");
        rig.fake.bid(TOKEN, "0.47", "3");
        rig.awaitQuote(quote -> quote.bidSize().equals(Quantity.of("3.00")));
    }

    @Test
    void whatIsFollowedNoLongerIsNotKnownAnyMore() {
        rig.follow();
        rig.venue.follow(Set.of());
        rig.await(() -> rig.fake.line().connections() == 0);
        assertThat(rig.venue.quote(TOKEN)).isNull();
        rig.venue.follow(Set.of(TOKEN, VenueRig.CHIEFS.token(2)));
        rig.await(() -> rig.isTrusted() && rig.fake.line().isFollowed(VenueRig.CHIEFS.token(2)));
    }
}
