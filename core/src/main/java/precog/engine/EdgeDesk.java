package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import precog.edge.Edge;
import precog.edge.EdgeDetector;
import precog.edge.Valuation;
import precog.game.GameState;
import precog.market.Market;
import precog.model.Estimate;
import precog.model.ProbabilityModel;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.StrategyRef;

/**
 * Looks for edges where something changed that could make one: a price, a score, an opinion. A market is looked at
 * once in a pause at most; what changed meanwhile is looked at when the pause is over.
 */
final class EdgeDesk {
    private final Ledger ledger;
    private final MarketWatch watch;
    private final ProbabilityModel model;
    private final ExposureBook exposure;
    private final StrategyRef strategy;
    private final Duration pause;
    private final Consumer<Edge> found;
    private final Map<MarketId, Instant> lastLook = new HashMap<>();
    private final Set<MarketId> waiting = new LinkedHashSet<>();
    private EdgeDetector detector;

    EdgeDesk(
            Ledger ledger,
            MarketWatch watch,
            ProbabilityModel model,
            ExposureBook exposure,
            StrategyRef strategy,
            Duration pause,
            EdgeDetector detector,
            Consumer<Edge> found) {
        this.ledger = ledger;
        this.watch = watch;
        this.model = model;
        this.exposure = exposure;
        this.strategy = strategy;
        this.pause = pause;
        this.detector = detector;
        this.found = found;
    }

    void use(EdgeDetector changed) {
        detector = changed;
        watch.markets().forEach(market -> waiting.add(market.id()));
    }

    /** Something about a market changed. */
    void changed(Market market) {
        Instant last = lastLook.get(market.id());
        if (last == null || !ledger.now().isBefore(last.plus(pause))) {
            look(market);
        } else {
            waiting.add(market.id());
        }
    }

    /** Looks at what waited for its pause to end. */
    void lookAtWaiting() {
        for (MarketId id : List.copyOf(waiting)) {
            Market market = watch.market(id);
            Instant last = lastLook.get(id);
            if (market != null && (last == null || !ledger.now().isBefore(last.plus(pause)))) {
                look(market);
            }
        }
    }

    private void look(Market market) {
        waiting.remove(market.id());
        lastLook.put(market.id(), ledger.now());
        if (!market.status().trades()) {
            return;
        }
        valuation(market).ifPresent(valuation -> {
            long run = ledger.next(Serial.DETECTION_RUN);
            for (Edge edge : detector.detect(valuation, run, () -> ledger.next(Serial.EDGE))) {
                ledger.state().tally.edge();
                found.accept(edge);
            }
        });
    }

    /** The edge of one outcome at this moment; empty where there is no price or no opinion. */
    Optional<Edge> edgeNow(Market market, Outcome outcome) {
        return valuation(market)
                .flatMap(valuation -> detector.detect(
                        valuation, outcome, ledger.next(Serial.DETECTION_RUN), () -> ledger.next(Serial.EDGE)));
    }

    private Optional<Valuation> valuation(Market market) {
        GameState game = watch.gameOf(market);
        Optional<Estimate> estimate = model.estimate(market.listing(), game, ledger.now());
        estimate.ifPresentOrElse(watch::estimate, () -> watch.noEstimate(market.id()));
        return estimate.map(opinion -> new Valuation(
                MarketWatch.view(market),
                opinion,
                game == null ? null : game.report(),
                exposure.exposure(),
                strategy,
                ledger.environment(),
                ledger.now()));
    }
}
