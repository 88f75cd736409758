package precog.engine;

import java.time.Duration;
import java.util.List;
import precog.config.GivenSetting;
import precog.journal.History;
import precog.journal.Journal;
import precog.model.ProbabilityModel;
import precog.model.TraderModel;
import precog.order.Exchange;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.StrategyRef;

/**
 * What an engine is put together from; the composition root chooses.
 *
 * @param platform venue key of the account
 * @param bankroll cash a new account begins with
 * @param settings values given by the user's file; overrides made on the desk come on top
 * @param model whose opinion leads where the trader has none
 * @param trader holds the trader's own views, which lead
 * @param strategy to whom edges are attributed
 * @param edgePause engine time that passes at least between two looks at one market for edges
 * @param autoApprove whether every alerted edge is approved without asking, and breakers that wait for a person are
 *     reset after a pause; paper and backtest only
 * @param feed name of the market feed, for the record
 */
public record EngineParts(
        ExecutionEnvironment environment,
        Mode mode,
        String platform,
        Money bankroll,
        List<GivenSetting> settings,
        ProbabilityModel model,
        TraderModel trader,
        StrategyRef strategy,
        Exchange exchange,
        Journal journal,
        History history,
        Duration edgePause,
        boolean autoApprove,
        String feed) {
    /** One look a second keeps up with a venue of hundreds of markets, and is as fast as a person can follow. */
    public static final Duration EDGE_PAUSE = Duration.ofSeconds(1);

    public EngineParts {
        settings = List.copyOf(settings);
        boolean live = environment == ExecutionEnvironment.LIVE;
        if (live != mode.isLive()) {
            throw new IllegalArgumentException(environment + " money does not go with the mode " + mode.label() + ".");
        }
        if (live && autoApprove) {
            throw new IllegalArgumentException(
                    "Edges are not approved automatically with live money. Leave --auto-approve out, or trade on paper.");
        }
        if (exchange.environment() != environment) {
            throw new IllegalArgumentException(
                    "An exchange for " + exchange.environment() + " money cannot serve a " + environment + " desk.");
        }
    }
}
