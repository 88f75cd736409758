package precog.desk.payout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import precog.feed.MarketListing;
import precog.market.Fees;
import precog.order.Order;
import precog.position.Position;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;

/**
 * The account's result at each outcome of an event: of the positions open in its markets, and with every order that
 * works in them filled whole at its limit. Outcomes that pay alike are one row. The result of a position is what it
 * realized so far, fees counted, with its payout less the cost of what is held; settlement is free.
 *
 * @param markets the markets with something at stake, the columns
 * @param rows the outcomes, each figure from low to high; where there are more than {@value #MOST}, the worst, worst
 *     first
 * @param refunded the result if the event is void: costs come back, fees do not
 * @param apart whether some market at stake could not be tied to the others
 */
record PayoutMatrix(List<MarketId> markets, List<Row> rows, Money refunded, boolean apart) {
    /** So many outcomes are shown at most. */
    static final int MOST = 64;

    PayoutMatrix {
        markets = List.copyOf(markets);
        rows = List.copyOf(rows);
    }

    /**
     * One outcome.
     *
     * @param pays for each market whether YES pays
     * @param each result of the positions, market by market; {@code held} their sum
     * @param filled the sum with every working order filled as well
     */
    record Row(String outcome, List<Boolean> pays, List<Money> each, Money held, Money filled) {
        Row {
            pays = List.copyOf(pays);
            each = List.copyOf(each);
        }
    }

    /** The matrix of an event from all its markets, and what the account has in them. */
    static PayoutMatrix of(Collection<MarketListing> event, Collection<Position> positions, Collection<Order> orders) {
        Map<MarketId, MarketListing> listings = event.stream()
                .collect(Collectors.toMap(MarketListing::id, Function.identity(), (a, b) -> a, TreeMap::new));
        List<Position> held = positions.stream()
                .filter(position -> position.isOpen() && listings.containsKey(position.market()))
                .toList();
        List<Order> working = orders.stream()
                .filter(order -> !order.state().isDone() && listings.containsKey(order.market()))
                .toList();
        List<MarketId> markets = listings.keySet().stream()
                .filter(id -> held.stream()
                                .anyMatch(position -> position.market().equals(id))
                        || working.stream().anyMatch(order -> order.market().equals(id)))
                .toList();
        EventReading reading = EventReading.of(listings.values());
        List<Row> rows = outcomes(reading, markets, listings).stream()
                .map(outcome -> row(outcome, markets, listings, held, working))
                .toList();
        Money refunded = held.stream().map(Position::realizedPnl).reduce(Money.ZERO, Money::plus);
        return new PayoutMatrix(markets, worst(rows), refunded, markets.stream().anyMatch(reading.apart()::contains));
    }

    private static List<Row> worst(List<Row> rows) {
        return rows.size() <= MOST
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparing(Row::filled).thenComparing(Row::held))
                        .limit(MOST)
                        .toList();
    }

    /** An outcome in words, and where YES pays at it. */
    private record Outcomes(String words, Map<MarketId, Boolean> pays) {}

    /** Every combination of the parts that the figures at stake fall into. */
    private static List<Outcomes> outcomes(
            EventReading reading, List<MarketId> markets, Map<MarketId, MarketListing> listings) {
        Map<String, Map<MarketId, Interval>> figures = new TreeMap<>();
        for (MarketId id : markets) {
            Claim claim = claim(reading, id);
            figures.computeIfAbsent(claim.figure(), figure -> new LinkedHashMap<>())
                    .put(id, claim.pays());
        }
        List<Outcomes> all = List.of(new Outcomes("", Map.of()));
        for (Map.Entry<String, Map<MarketId, Interval>> figure : figures.entrySet()) {
            List<Outcomes> next = new ArrayList<>();
            MarketListing named =
                    listings.get(figure.getValue().keySet().iterator().next());
            String market = named == null ? figure.getKey() : named.subtitle();
            for (Interval part : parts(figure.getKey(), figure.getValue().values(), reading)) {
                String words = reading.words(figure.getKey(), part, market);
                for (Outcomes before : all) {
                    Map<MarketId, Boolean> pays = new LinkedHashMap<>(before.pays());
                    figure.getValue().forEach((id, claim) -> pays.put(id, claim.contains(inside(part))));
                    next.add(new Outcomes(before.words().isEmpty() ? words : before.words() + ", " + words, pays));
                }
            }
            all = next;
        }
        return markets.isEmpty() ? List.of() : all;
    }

    private static Claim claim(EventReading reading, MarketId id) {
        return Objects.requireNonNull(reading.claims().get(id), "Every market of the event was read.");
    }

    /** The parts of the line of numbers on which the claims are answered alike, from low to high. */
    static List<Interval> parts(String figure, Collection<Interval> claims, EventReading reading) {
        TreeSet<BigDecimal> cuts = new TreeSet<>();
        for (Interval claim : claims) {
            if (claim.low() != null) {
                cuts.add(claim.low());
            }
            if (claim.high() != null) {
                cuts.add(claim.high());
            }
        }
        List<Interval> parts = new ArrayList<>();
        for (Interval atom : atoms(cuts)) {
            if (!happens(figure, atom, reading)) {
                continue;
            }
            Interval last = parts.isEmpty() ? null : parts.getLast();
            if (last != null
                    && claims.stream()
                            .allMatch(claim -> claim.contains(inside(last)) == claim.contains(inside(atom)))) {
                parts.set(parts.size() - 1, last.and(atom));
            } else {
                parts.add(atom);
            }
        }
        return parts;
    }

    /** Each cut, and what lies between. */
    private static List<Interval> atoms(TreeSet<BigDecimal> cuts) {
        List<Interval> atoms = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal cut : cuts) {
            atoms.add(new Interval(before, false, cut, false));
            atoms.add(Interval.exactly(cut));
            before = cut;
        }
        atoms.add(new Interval(before, false, null, false));
        return atoms;
    }

    private static boolean happens(String figure, Interval atom, EventReading reading) {
        return switch (figure) {
            case Claim.MARGIN -> reading.drawn() || !atom.isOneValue() || !atom.contains(BigDecimal.ZERO);
            case Claim.LINE -> !reading.whole() || holdsAWholeNumber(atom);
            default -> true;
        };
    }

    private static boolean holdsAWholeNumber(Interval atom) {
        if (atom.low() == null || atom.high() == null) {
            return true;
        }
        BigDecimal first = atom.lowIn()
                ? atom.low().setScale(0, RoundingMode.CEILING)
                : atom.low().setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        return atom.contains(first);
    }

    /** A number inside a part. */
    static BigDecimal inside(Interval part) {
        if (part.low() == null) {
            return part.high() == null
                    ? BigDecimal.ZERO
                    : part.highIn() ? part.high() : part.high().subtract(BigDecimal.ONE);
        }
        if (part.high() == null) {
            return part.lowIn() ? part.low() : part.low().add(BigDecimal.ONE);
        }
        return part.lowIn()
                ? part.low()
                : part.highIn() ? part.high() : part.low().add(part.high()).divide(BigDecimal.TWO);
    }

    private static Row row(
            Outcomes outcome,
            List<MarketId> markets,
            Map<MarketId, MarketListing> listings,
            List<Position> positions,
            List<Order> orders) {
        List<Money> each = new ArrayList<>();
        Money held = Money.ZERO;
        Money filled = Money.ZERO;
        for (MarketId id : markets) {
            boolean yes = Boolean.TRUE.equals(outcome.pays().get(id));
            Money of = Money.ZERO;
            for (Position position : positions) {
                of = position.market().equals(id) ? of.plus(result(position, yes)) : of;
            }
            each.add(of);
            held = held.plus(of);
            filled = filled.plus(of);
            for (Order order : orders) {
                MarketListing listing = listings.get(id);
                filled = listing != null && order.market().equals(id)
                        ? filled.plus(result(order, listing, yes))
                        : filled;
            }
        }
        return new Row(
                outcome.words(),
                markets.stream()
                        .map(id -> Boolean.TRUE.equals(outcome.pays().get(id)))
                        .toList(),
                each,
                held,
                filled);
    }

    private static Price payout(Outcome outcome, boolean yes) {
        return (outcome == Outcome.YES) == yes ? Price.ONE : Price.ZERO;
    }

    /** What a position makes over its life if its market resolves so. */
    static Money result(Position position, boolean yes) {
        return position.realizedPnl()
                .plus(Money.of(payout(position.outcome(), yes), position.quantity()))
                .minus(position.cost());
    }

    /** What is left of an order adds to the result if it is filled at its limit as a resting one and then resolves so. */
    static Money result(Order order, MarketListing listing, boolean yes) {
        Money paid = Money.of(order.limit(), order.remaining());
        Money worth = Money.of(payout(order.outcome(), yes), order.remaining());
        Money fee = Fees.direct(listing.fees())
                .charge(order.action(), order.limit(), order.remaining(), Fees.Liquidity.MAKER)
                .fee();
        return (order.action() == Action.BUY ? worth.minus(paid) : paid.minus(worth)).minus(fee);
    }
}
