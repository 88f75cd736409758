package precog.engine;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import precog.feed.MarketListing;
import precog.order.ExchangeReport.AccountReported;
import precog.order.Order;
import precog.risk.Collateral;
import precog.value.MarketId;
import precog.value.Money;

/**
 * Where an exchange of several parts keeps the account's cash: as it last said, and moved since by our own fills. What
 * a settlement pays counts from its next word on, which only errs on the careful side.
 */
final class CollateralDesk {
    private final Ledger ledger;
    private final ExposureBook exposure;
    private Map<Integer, Money> cash = new TreeMap<>();

    CollateralDesk(Ledger ledger, ExposureBook exposure) {
        this.ledger = ledger;
        this.exposure = exposure;
    }

    /** The exchange said how much is where; nothing of ours is on its way. */
    void apply(AccountReported report) {
        Map<Integer, Money> said = new TreeMap<>(report.cashByShard());
        if (report.cash().compareTo(ledger.state().account().cash()) < 0) {
            // It counts what resting entries hold back as spent; here that is taken off when somebody asks.
            said.replaceAll((shard, free) -> free.plus(reserved(shard)));
        }
        cash = said;
    }

    /** A fill paid for contracts of a market, or was paid for them. */
    void moved(MarketId market, Money change) {
        MarketListing listing = ledger.state().listing(market);
        if (listing != null && listing.shard() != null) {
            cash.computeIfPresent(listing.shard(), (_, before) -> before.plus(change));
        }
    }

    private Money reserved(int shard) {
        return exposure.reserved(listing -> Integer.valueOf(shard).equals(listing.shard()));
    }

    /** Cash of each part, as last known; empty where the exchange is one whole. */
    Map<Integer, Money> cash() {
        return Map.copyOf(cash);
    }

    /**
     * What can pay for an order on a market; null where all of the cash can.
     *
     * @param replaced a working entry of the market that the order takes the place of; null where it takes none
     */
    @Nullable
    Collateral of(MarketListing listing, @Nullable Order replaced) {
        if (cash.size() < 2 || listing.shard() == null) {
            return null;
        }
        Map<Integer, Money> free = new TreeMap<>(cash);
        free.replaceAll((shard, all) -> all.minus(reserved(shard)));
        if (replaced != null) {
            free.computeIfPresent(listing.shard(), (_, left) -> left.plus(ExposureBook.worstCase(replaced, listing)));
        }
        return new Collateral(listing.shard(), free);
    }
}
