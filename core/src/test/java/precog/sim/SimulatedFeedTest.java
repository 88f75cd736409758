package precog.sim;

import precog.feed.MarketFeed;
import precog.feed.MarketFeedContract;

class SimulatedFeedTest extends MarketFeedContract {
    @Override
    protected MarketFeed open() {
        return new SimulatedVenue(SimulationSettings.of(4));
    }
}
