package precog.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import precog.app.World.Execution;
import precog.config.GivenSetting;
import precog.config.Settings;
import precog.engine.Recovery;
import precog.feed.FeedMessage;
import precog.kalshi.live.KalshiExchange;
import precog.order.Exchange;
import precog.paper.PaperAccount;
import precog.paper.PaperExchange;
import precog.paper.PaperTerms;
import precog.settlement.Account;
import precog.value.ExecutionEnvironment;
import precog.value.Money;

/**
 * Where a desk's orders go, and whose money they move.
 *
 * @param bankroll cash a new account begins with
 * @param before shown every feed message before the engine
 */
record Counter(ExecutionEnvironment environment, Exchange exchange, Money bankroll, Consumer<FeedMessage> before) {
    static Counter of(Execution execution, List<GivenSetting> given, Recovery recovery) {
        return switch (execution) {
            case Execution.Practice _ -> practice(given, recovery);
            case Execution.Live(KalshiExchange exchange, Supplier<Money> cash) ->
                new Counter(
                        ExecutionEnvironment.LIVE,
                        exchange,
                        recovery.account().map(Account::startingCash).orElseGet(cash),
                        message -> {});
        };
    }

    private static Counter practice(List<GivenSetting> given, Recovery recovery) {
        Money bankroll =
                Settings.of(ExecutionEnvironment.PAPER, given).account().paperCash();
        PaperAccount account = recovery.account()
                .map(known -> PaperAccount.of(known.cash(), recovery.openPositions()))
                .orElseGet(() -> PaperAccount.of(bankroll));
        PaperExchange exchange = new PaperExchange(ExecutionEnvironment.PAPER, PaperTerms.STANDARD, account);
        return new Counter(ExecutionEnvironment.PAPER, exchange, bankroll, exchange::observe);
    }
}
