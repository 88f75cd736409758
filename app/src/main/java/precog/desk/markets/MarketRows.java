package precog.desk.markets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import precog.desk.live.LiveView;
import precog.edge.Edge;
import precog.engine.DeskSnapshot;
import precog.engine.DeskSnapshot.Pending;
import precog.feed.GameReport;
import precog.market.MarketView;
import precog.model.Estimate;
import precog.position.Position;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.TickStructure;

/** Every market the desk knows, as rows that stay the same objects, and which of them the last drain touched. */
public final class MarketRows implements LiveView {
    /** Long capitals and figures with a dash in them: how venues write the ids of markets, events and teams. */
    private static final Pattern TICKER = Pattern.compile("[A-Z][A-Z0-9]+-[A-Z0-9.-]*[A-Z0-9]");

    private final Map<MarketId, MarketRow> rows = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<GameId, GameReport> games = new HashMap<>();
    private final Map<GameId, List<MarketRow>> ofGame = new HashMap<>();
    private final Set<MarketRow> touched = new LinkedHashSet<>();
    private final List<MarketRow> added = new ArrayList<>();
    private Map<MarketId, Estimate> estimates = Map.of();
    private Map<MarketId, Pending> pending = Map.of();
    private Map<MarketId, Edge> ignored = Map.of();
    private Map<MarketId, Position> positions = Map.of();
    private Instant now = Instant.EPOCH;
    private int priceDecimals = 2;

    /** Engine time of the newest snapshot. */
    public Instant now() {
        return now;
    }

    /** Decimals that hold a tick of every market known: 2 for cents, up to 4. */
    public int priceDecimals() {
        return priceDecimals;
    }

    public @Nullable MarketRow row(MarketId id) {
        return rows.get(id);
    }

    /** The market to look at before one is chosen: one held, else one with an edge, else any; null where none is known. */
    public @Nullable MarketRow mostTelling() {
        return rows.values().stream()
                .min(Comparator.comparing((MarketRow row) -> row.position() == null)
                        .thenComparing(row -> row.pending() == null)
                        .thenComparing(row -> row.id().value()))
                .orElse(null);
    }

    /** A market's name, or its ticker before it is known. */
    public String name(MarketId id) {
        MarketRow row = rows.get(id);
        return row == null ? id.value() : row.name();
    }

    /** What YES of a market pays on, in as few words as tell it apart beside its game. */
    public String shortName(MarketId id) {
        MarketRow row = rows.get(id);
        return row == null ? id.value() : row.shortName();
    }

    /** A sentence with the names of markets, events and teams in place of their tickers, where they are known. */
    public String inWords(String sentence) {
        return TICKER.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(named(found.group())));
    }

    private String named(String ticker) {
        String known = names.get(ticker);
        return known != null ? known : name(new MarketId(ticker));
    }

    /** The markets on a game's result, in the order they became known. */
    public List<MarketRow> of(GameId game) {
        return Collections.unmodifiableList(ofGame.getOrDefault(game, List.of()));
    }

    public Collection<MarketRow> all() {
        return rows.values();
    }

    /** Rows the last drain changed, new ones included. */
    public Collection<MarketRow> touched() {
        return touched;
    }

    /** Rows the last drain brought. */
    public List<MarketRow> added() {
        return added;
    }

    @Override
    public void draining() {
        touched.clear();
        added.clear();
    }

    @Override
    public void market(MarketView market) {
        MarketRow row = rows.get(market.listing().id());
        if (row == null) {
            row = added(market);
        } else {
            row.take(market);
        }
        touched.add(row);
    }

    private MarketRow added(MarketView market) {
        MarketRow row = new MarketRow(market);
        rows.put(row.id(), row);
        names.put(market.listing().event().value(), row.question());
        added.add(row);
        for (TickStructure.Range range : market.listing().ticks().ranges()) {
            int decimals = range.step() % 100 == 0 ? 2 : range.step() % 10 == 0 ? 3 : 4;
            priceDecimals = Math.max(priceDecimals, decimals);
        }
        if (market.listing().game() != null) {
            GameId game = market.listing().game().game();
            row.game = games.get(game);
            ofGame.computeIfAbsent(game, id -> new ArrayList<>()).add(row);
        }
        row.estimate = estimates.get(row.id());
        row.pending = pending.get(row.id());
        row.ignored = ignored.get(row.id());
        row.position = positions.get(row.id());
        return row;
    }

    @Override
    public void game(GameReport game) {
        games.put(game.id(), game);
        names.put(game.home(), game.homeName());
        names.put(game.away(), game.awayName());
        for (MarketRow row : ofGame.getOrDefault(game.id(), List.of())) {
            row.game = game;
            touched.add(row);
        }
    }

    @Override
    public void desk(DeskSnapshot snapshot) {
        now = snapshot.at();
        estimates = snapshot.estimates();
        for (MarketRow row : rows.values()) {
            Estimate estimate = estimates.get(row.id());
            if (!Objects.equals(estimate, row.estimate)) {
                row.estimate = estimate;
                touched.add(row);
            }
        }
        Map<MarketId, Pending> waiting =
                best(snapshot.edges().stream(), one -> one.edge().market(), (first, second) -> first);
        change(pending, waiting, (row, to) -> row.pending = to);
        pending = waiting;
        Map<MarketId, Edge> left = best(
                snapshot.ignored().stream(), Edge::market, (a, b) -> a.netEdge().compareTo(b.netEdge()) >= 0 ? a : b);
        change(ignored, left, (row, to) -> row.ignored = to);
        ignored = left;
        Map<MarketId, Position> open = best(
                snapshot.positions().stream().filter(Position::isOpen), Position::market, (first, second) -> first);
        change(positions, open, (row, to) -> row.position = to);
        positions = open;
    }

    /** The value of each market that is shown where it has several. */
    private static <T> Map<MarketId, T> best(Stream<T> values, Function<T, MarketId> market, BinaryOperator<T> better) {
        return values.collect(Collectors.toMap(market, value -> value, better));
    }

    /** Touches only rows whose value is another one: most stay as they are from one snapshot to the next. */
    private <T> void change(Map<MarketId, T> before, Map<MarketId, T> after, Setter<T> setter) {
        after.forEach((id, value) -> {
            if (!value.equals(before.get(id))) {
                set(id, value, setter);
            }
        });
        before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(id -> set(id, null, setter));
    }

    private <T> void set(MarketId id, @Nullable T value, Setter<T> setter) {
        MarketRow row = rows.get(id);
        if (row != null) {
            setter.set(row, value);
            touched.add(row);
        }
    }

    private interface Setter<T> {
        void set(MarketRow row, @Nullable T value);
    }
}
