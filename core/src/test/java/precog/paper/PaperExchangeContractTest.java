package precog.paper;

import precog.order.ExchangeContract;

class PaperExchangeContractTest extends ExchangeContract {
    @Override
    protected Venue open() {
        return PaperVenue.standard();
    }
}
