package precog.desk.unwind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.feed.Level;
import precog.market.Depth;
import precog.market.MarketView;
import precog.position.Position;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

class ClosePreviewTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final Position position = workstation.snapshot().positions().getFirst();

    @Test
    void sellsDownTheBidsAndCountsTheFee() {
        MarketView market = withBids(level("0.5000", 100), level("0.4000", 500));

        ClosePreview preview = ClosePreview.of(market, position, Quantity.of(300));

        assertThat(preview.average()).isEqualTo(Price.of("0.4333"));
        assertThat(preview.filled()).isEqualTo(Quantity.of(300));
        // 0.07 × (100 × 0.50 × 0.50 + 200 × 0.40 × 0.60)
        assertThat(preview.fee()).isEqualTo(Money.of("5.1100"));
        assertThat(preview.pnl()).isEqualTo(Money.of("130").minus(preview.fee()).minus(position.cost()));
    }

    @Test
    void saysWhatTheBookDoesNotTake() {
        assertThat(ClosePreview.of(withBids(level("0.5000", 40)), position, Quantity.of(300))
                        .sentence())
                .endsWith("The book takes only 40 of 300.");
        assertThat(ClosePreview.of(withBids(), position, Quantity.of(300)).sentence())
                .isEqualTo("Nobody bids now: there is nothing to sell into.");
    }

    private MarketView withBids(Level... bids) {
        MarketView view = workstation.market(2);
        return new MarketView(
                view.listing(),
                view.status(),
                view.quote(),
                new Depth(List.of(bids), List.of()),
                view.lastPrice(),
                view.openingPrice(),
                view.volume(),
                view.volume24h(),
                view.openInterest(),
                view.priceAt(),
                true,
                null);
    }

    private static Level level(String price, long contracts) {
        return new Level(Price.of(price), Quantity.of(contracts));
    }
}
