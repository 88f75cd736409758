package precog.market;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.MarketListed;
import precog.value.MarketId;

/** Every market listed, in order of listing; owned by one thread. */
public final class Markets {
    private final Map<MarketId, Market> byId = new LinkedHashMap<>();

    /** Folds a message and returns the market it changed; null where that market was never listed. */
    public @Nullable Market apply(FeedMessage.OfMarket message) {
        Market market = byId.get(message.market());
        if (market != null) {
            market.apply(message);
            return market;
        }
        if (message instanceof MarketListed listed) {
            Market added = new Market(listed);
            byId.put(listed.market(), added);
            return added;
        }
        return null;
    }

    public @Nullable Market find(MarketId id) {
        return byId.get(id);
    }

    public Collection<Market> all() {
        return Collections.unmodifiableCollection(byId.values());
    }
}
