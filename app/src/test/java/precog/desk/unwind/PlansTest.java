package precog.desk.unwind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.feed.Level;
import precog.feed.MarketStatus;
import precog.market.Depth;
import precog.market.MarketView;
import precog.order.TimeInForce;
import precog.order.Trade;
import precog.position.Position;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class PlansTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final DeskSnapshot desk = workstation.snapshot();
    private final Map<MarketId, MarketView> markets = IntStream.range(0, 30)
            .mapToObj(workstation::market)
            .collect(Collectors.toMap(view -> view.listing().id(), Function.identity()));

    private Plan flatten(Function<MarketId, @Nullable MarketView> market) {
        return FlattenPlan.of("all", open(), market, MarketId::value, "ann");
    }

    private List<Position> open() {
        return desk.positions().stream().filter(Position::isOpen).toList();
    }

    @Test
    void closingAllAddsUpWhatEachPositionBrings() {
        Plan plan = flatten(markets::get);

        Money fees = Money.ZERO;
        Money result = Money.ZERO;
        for (Position position : open()) {
            ClosePreview preview = ClosePreview.of(markets.get(position.market()), position, position.quantity());
            fees = fees.plus(preview.fee());
            result = result.plus(preview.pnl());
        }
        assertThat(plan.lines()).hasSize(3).allMatch(line -> line.left().isEmpty());
        assertThat(plan.lines().stream().map(Plan.Line::fee).reduce(Money.ZERO, Money::plus))
                .isEqualTo(fees);
        assertThat(plan.lines().stream().map(Plan.Line::result).reduce(Money.ZERO, Money::plus))
                .isEqualTo(result);
        assertThat(plan.command()).isEqualTo(new Command.ClosePositions(List.of(41L, 42L, 43L), "ann"));
    }

    @Test
    void saysWhatCannotBeSoldAndLeavesOutWhatDoesNotTrade() {
        MarketId thin = open().getFirst().market();
        MarketId shut = open().get(1).market();
        Plan plan = flatten(id -> {
            MarketView view = markets.get(id);
            return id.equals(thin)
                    ? book(view, MarketStatus.OPEN, 40)
                    : id.equals(shut) ? book(view, MarketStatus.PAUSED, 40) : view;
        });

        assertThat(plan.lines().getFirst().left()).isEqualTo("260 without a bid");
        assertThat(plan.lines().get(1).left()).isEqualTo("stays");
        assertThat(plan.lines().get(1).result()).isNull();
        assertThat(plan.total()).contains("sold as bids come");
        assertThat(plan.command()).isEqualTo(new Command.ClosePositions(List.of(41L, 43L), "ann"));
    }

    @Test
    void withNothingToCloseThereIsNothingToConfirm() {
        assertThat(FlattenPlan.of("all", List.of(), markets::get, MarketId::value, "ann")
                        .toConfirm())
                .isEmpty();
    }

    private Plan undo(Function<MarketId, @Nullable MarketView> market) {
        return UndoPlan.of(desk, market, MarketId::value, "ann");
    }

    @Test
    void takingBackABuySellsWhatWasBoughtAndCountsBothFees() {
        Trade last = desk.trades().getFirst();
        Plan plan = undo(id -> book(markets.get(id), MarketStatus.OPEN, 500));
        Plan.Line back = plan.lines().getLast();

        assertThat(plan.command())
                .isEqualTo(new Command.PlaceOrder(
                        last.market(),
                        Outcome.YES,
                        Action.SELL,
                        last.quantity(),
                        Price.of("0.1000"),
                        TimeInForce.IMMEDIATE_OR_CANCEL,
                        false,
                        "ann"));
        // 80 sold at 0.10: 8.00 less 0.07 × 80 × 0.10 × 0.90 = 0.5040
        assertThat(back.fee()).isEqualTo(Money.of("0.5040"));
        assertThat(back.result()).isEqualTo(last.cash().plus(Money.of("7.4960")));
        assertThat(plan.total()).startsWith("It costs $").contains("of fees for both ways");
    }

    @Test
    void takingBackInAThinBookTakesBackAPart() {
        Plan plan = undo(id -> book(markets.get(id), MarketStatus.OPEN, 20));

        assertThat(plan.lines().getLast().left()).isEqualTo("60 not in the book");
        assertThat(plan.command()).isNotNull();
    }

    @Test
    void nothingIsTakenBackWhereNobodyBidsOrNothingTrades() {
        assertThat(undo(id -> book(markets.get(id), MarketStatus.OPEN, 0)).command())
                .isNull();
        assertThat(undo(id -> book(markets.get(id), MarketStatus.CLOSED, 500)).total())
                .contains("does not trade now");
    }

    private static MarketView book(@Nullable MarketView view, MarketStatus status, long contracts) {
        if (view == null) {
            throw new AssertionError("The script has no such market.");
        }
        Depth depth = contracts == 0
                ? Depth.EMPTY
                : new Depth(List.of(new Level(Price.of("0.1000"), Quantity.of(contracts))), List.of());
        return new MarketView(
                view.listing(),
                status,
                view.quote(),
                depth,
                view.lastPrice(),
                view.openingPrice(),
                view.volume(),
                view.volume24h(),
                view.openInterest(),
                view.priceAt(),
                true,
                null);
    }
}
