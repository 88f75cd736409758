package precog.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.market.Fees;
import precog.market.MarketView;
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class TicketModelTest {
    private final MarketView market = new ScriptedWorkstation().market(0);

    @Test
    void showsWhatABuyerCanLoseAndWin() {
        Price ask = market.quote().ask(Outcome.YES);
        TicketModel.Preview preview =
                model(Action.BUY, Quantity.of(10), ask).preview(market).orElseThrow();

        assertThat(preview.average()).isEqualTo(ask);
        assertThat(preview.fillable()).isEqualTo(Quantity.of(10));
        assertThat(preview.worst()).isEqualTo(Money.of(ask, Quantity.of(10)).plus(preview.feeNow()));
        assertThat(preview.feeLater()).isEqualTo(Money.ZERO);
        assertThat(preview.payout()).isEqualTo(Money.ofDollars(10));
    }

    @Test
    void aLimitUnderTheOfferFillsNothingNow() {
        TicketModel.Preview preview = model(Action.BUY, Quantity.of(10), Price.of("0.0100"))
                .preview(market)
                .orElseThrow();

        assertThat(preview.average()).isNull();
        assertThat(preview.fillable()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void theFeeIsThatOfEachLevelTakenAndOfWhatRests() {
        Quantity top = market.quote().yesAskSize();
        Price best = Objects.requireNonNull(market.quote().yesAsk());
        Fees fees = Fees.direct(market.listing().fees());
        TicketModel.Preview preview = model(Action.BUY, top.plus(Quantity.of(7)), best)
                .preview(market)
                .orElseThrow();

        Fees.Charge taken = fees.charge(Action.BUY, best, top, Fees.Liquidity.TAKER);
        assertThat(preview.fillable()).isEqualTo(top);
        assertThat(preview.feeNow()).isEqualTo(taken.fee());
        assertThat(preview.feeLater())
                .isEqualTo(fees.charge(Action.BUY, best, Quantity.of(7), Fees.Liquidity.MAKER, taken.surplus())
                        .fee());
    }

    @Test
    void anOrderThatTakesAtOnceLeavesNothingToRest() {
        Price best = Objects.requireNonNull(market.quote().yesAsk());
        Quantity more = market.quote().yesAskSize().plus(Quantity.of(7));
        TicketModel.Preview preview = new TicketModel(
                        Outcome.YES, Action.BUY, more, best, TimeInForce.IMMEDIATE_OR_CANCEL, false)
                .preview(market)
                .orElseThrow();

        assertThat(preview.fillable()).isEqualTo(market.quote().yesAskSize());
        assertThat(preview.feeLater()).isEqualTo(Money.ZERO);
    }

    @Test
    void saysWhatStandsInTheWay() {
        assertThat(model(Action.BUY, null, Price.of("0.5000")).problem(market))
                .get()
                .asString()
                .contains("contracts");
        assertThat(model(Action.BUY, Quantity.of(1), null).problem(market))
                .get()
                .asString()
                .contains("limit price");
        assertThat(model(Action.BUY, Quantity.of(1), Price.of("0.4725")).problem(market))
                .contains("The limit must be on a tick: 0.4700 or 0.4800.");
        assertThat(model(Action.BUY, Quantity.of(1), Price.of("0.4700")).problem(market))
                .isEmpty();
    }

    @Test
    void readsNumbersAsTyped() {
        assertThat(TicketModel.quantity(" 1,250.5 ")).isEqualTo(Quantity.of("1250.50"));
        assertThat(TicketModel.quantity("-3")).isNull();
        assertThat(TicketModel.quantity("ten")).isNull();
        assertThat(TicketModel.price("0.47")).isEqualTo(Price.of("0.4700"));
        assertThat(TicketModel.price("47")).isNull();
    }

    @Test
    void becomesTheOrderThatWasShown() {
        assertThat(model(Action.SELL, Quantity.of(5), Price.of("0.6000"))
                        .order(market.listing().id(), "ann"))
                .isEqualTo(new Command.PlaceOrder(
                        market.listing().id(),
                        Outcome.YES,
                        Action.SELL,
                        Quantity.of(5),
                        Price.of("0.6000"),
                        TimeInForce.GOOD_TILL_CANCELED,
                        false,
                        "ann"));
    }

    private static TicketModel model(Action action, @Nullable Quantity quantity, @Nullable Price limit) {
        return new TicketModel(Outcome.YES, action, quantity, limit, TimeInForce.GOOD_TILL_CANCELED, false);
    }
}
