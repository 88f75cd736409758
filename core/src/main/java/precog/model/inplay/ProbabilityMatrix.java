package precog.model.inplay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import precog.feed.GameReport;
import precog.feed.MarketListing.Selection;
import precog.model.Interval;
import precog.results.GameResult;
import precog.value.Category;
import precog.value.GameId;
import precog.value.Probability;

/**
 * How games ended that once stood like this: by stage, lead and situation, counted from recorded states. A game counts
 * once in each cell it passes through, however often it was reported there, and only when its final result is known;
 * one that does not rate is not counted.
 */
public final class ProbabilityMatrix {
    /**
     * What is expected of a cell counts as much as so many games in it. A cell of a hundred games is wrong by 0.05 either
     * way, which would be taken for an edge. Of 0.5, 50, 200, 500 and 1,500 this had the least log loss over football,
     * baseball, basketball, hockey and tennis taken together, in football 0.460 in place of 0.470.
     */
    private static final double EXPECTED = 50;

    private final String source;
    private final Map<GameId, Set<Key>> underWay = new HashMap<>();
    private final Map<Key, Cell> cells = new HashMap<>();
    private final Map<Category, Cell> leagues = new HashMap<>();
    private final Map<Category, MarginCurve> curves = new HashMap<>();

    /**
     * Names a cell.
     *
     * @param state stage of the game, such as {@code 6:00 to 3:00 left}
     * @param value lead, such as {@code home by 4 to 6}
     * @param situation what else is told apart, {@code any} for all
     */
    public record Key(Category league, String state, String value, String situation) {}

    /** Games that passed through a cell, and how they ended for the home side. */
    public record Cell(int games, int homeWins, int draws) {
        static final Cell NONE = new Cell(0, 0, 0);

        Cell with(int margin) {
            return new Cell(games + 1, homeWins + (margin > 0 ? 1 : 0), draws + (margin == 0 ? 1 : 0));
        }

        /** Games that ended so; where a draw is no result of its own it counts half for each side. */
        double came(Selection selection, boolean threeWay) {
            double half = threeWay ? 0 : draws / 2.0;
            return switch (selection) {
                case HOME -> homeWins + half;
                case DRAW -> threeWay ? draws : 0;
                case AWAY -> games - homeWins - draws + half;
            };
        }

        Interval interval(Selection selection, boolean threeWay) {
            return Interval.wilson(came(selection, threeWay), games);
        }

        /** The rate with what is expected of it counted as {@link #EXPECTED} games. */
        double rate(Selection selection, boolean threeWay, double expected) {
            return (came(selection, threeWay) + EXPECTED * expected) / (games + EXPECTED);
        }

        /** The rate with half a game added to each way it may end (Jeffreys), so that no small cell is certain. */
        double smoothed(Selection selection, boolean threeWay) {
            int ways = threeWay ? 3 : 2;
            return (came(selection, threeWay) + 0.5) / (games + ways * 0.5);
        }
    }

    /**
     * A stored cell.
     *
     * @param homeWins how likely the home side wins, a draw counted as half, with its Wilson interval of 95 %
     * @param source where the states were recorded
     */
    public record Row(Key key, Probability homeWins, Probability lower, Probability upper, int games, String source) {}

    /**
     * The cells on either side of a game's state.
     *
     * @param parts each with its weight by linear interpolation
     * @param curve what is expected of a lead in this league
     * @param lead of the home side
     * @param shareLeft the part of the game still to play, 0 to 1
     */
    record Reading(List<Part> parts, MarginCurve curve, int lead, double shareLeft) {
        /**
         * How likely a result is. Each step expects what the step before it said: first the lead by itself, then the
         * games of all situations, then those of this one.
         */
        double probability(Selection selection, boolean threeWay) {
            double expected = curve.chance(selection, threeWay, lead, shareLeft);
            return mean(part -> {
                double whole = part.whole.rate(selection, threeWay, expected);
                return part.special.rate(selection, threeWay, whole);
            });
        }

        /** The parts' Wilson intervals of 95 % over all situations, taken together. */
        Interval interval(Selection selection, boolean threeWay) {
            double lower = mean(part -> part.whole.interval(selection, threeWay).lower());
            double upper = mean(part -> part.whole.interval(selection, threeWay).upper());
            return new Interval(lower, upper).including(probability(selection, threeWay));
        }

        /** Mean number of games behind the parts in any situation, rounded down. */
        int games() {
            return (int) mean(part -> part.whole.games());
        }

        private double mean(ToDoubleFunction<Part> value) {
            double sum = 0;
            double weights = 0;
            for (Part part : parts) {
                sum += part.weight * value.applyAsDouble(part);
                weights += part.weight;
            }
            return sum / weights;
        }
    }

    /**
     * A stage and lead and how much it counts.
     *
     * @param whole its games in any situation
     * @param special those in the game's own, none where that is any
     */
    record Part(Cell whole, Cell special, double weight) {}

    /**
     * A matrix that has seen no game.
     *
     * @param source where its states will be recorded, such as the name of a feed
     */
    public ProbabilityMatrix(String source) {
        this.source = source;
    }

    /**
     * Takes in a report: a state in play is remembered, a final result settles what was remembered of its game.
     *
     * @return whether the counts changed
     */
    public boolean add(GameReport report) {
        return switch (report.status()) {
            case LIVE, HALFTIME -> {
                remember(report);
                yield false;
            }
            case FINAL -> settle(report);
            case CANCELLED, POSTPONED -> {
                underWay.remove(report.id());
                yield false;
            }
            case SCHEDULED -> false;
        };
    }

    private void remember(GameReport report) {
        GameShape shape = GameShape.of(report.league()).orElse(null);
        Moment moment = shape == null ? null : shape.moment(report).orElse(null);
        if (shape == null || moment == null) {
            return;
        }
        String state = moment.axis().bucket(moment.value()).name();
        String value = shape.margins().bucket(report.margin()).name();
        Set<Key> passed = underWay.computeIfAbsent(report.id(), game -> new HashSet<>());
        passed.add(new Key(report.league(), state, value, GameShape.ANY));
        passed.add(new Key(report.league(), state, value, shape.situation(report)));
    }

    private boolean settle(GameReport result) {
        Set<Key> passed = underWay.remove(result.id());
        if (passed == null || !GameResult.of(result).rates()) {
            return false;
        }
        int margin = result.margin();
        passed.forEach(key -> cells.put(key, cells.getOrDefault(key, Cell.NONE).with(margin)));
        leagues.put(result.league(), league(result.league()).with(margin));
        curves.put(
                result.league(),
                curves.getOrDefault(result.league(), MarginCurve.NONE).with(margin));
        return true;
    }

    /** All settled games of a league. */
    Cell league(Category league) {
        return leagues.getOrDefault(league, Cell.NONE);
    }

    /** Every cell in a fixed order, as it is stored. */
    public List<Row> rows() {
        return cells.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Row row) -> row.key().league())
                        .thenComparing(row -> row.key().state())
                        .thenComparing(row -> row.key().value())
                        .thenComparing(row -> row.key().situation()))
                .toList();
    }

    private Row row(Key key, Cell cell) {
        Interval interval = cell.interval(Selection.HOME, false);
        return new Row(
                key,
                Probability.of(cell.came(Selection.HOME, false) / cell.games()),
                Probability.of(interval.lower()),
                Probability.of(interval.upper()),
                cell.games(),
                source);
    }

    /**
     * Reads the game's own cell and its neighbours, linearly interpolated over time and lead; neighbours that no game
     * passed through are left out. None where no game ever stood in the game's own cell.
     */
    Optional<Reading> read(GameReport report) {
        GameShape shape = GameShape.of(report.league()).orElse(null);
        Moment moment = shape == null ? null : shape.moment(report).orElse(null);
        if (shape == null || moment == null) {
            return Optional.empty();
        }
        String situation = shape.situation(report);
        String own = moment.axis().bucket(moment.value()).name();
        String lead = shape.margins().bucket(report.margin()).name();
        if (cell(report.league(), own, lead, GameShape.ANY).games() == 0) {
            return Optional.empty();
        }
        List<Part> found = new ArrayList<>();
        for (Axis.Share time : moment.axis().shares(moment.value())) {
            for (Axis.Share value : shape.margins().shares(report.margin())) {
                String state = time.bucket().name();
                String bucket = value.bucket().name();
                Cell whole = cell(report.league(), state, bucket, GameShape.ANY);
                if (whole.games() > 0) {
                    boolean told = !situation.equals(GameShape.ANY);
                    Cell special = told ? cell(report.league(), state, bucket, situation) : Cell.NONE;
                    found.add(new Part(whole, special, time.weight() * value.weight()));
                }
            }
        }
        MarginCurve curve = curves.getOrDefault(report.league(), MarginCurve.NONE);
        return Optional.of(new Reading(found, curve, report.margin(), moment.shareLeft()));
    }

    private Cell cell(Category league, String state, String value, String situation) {
        return cells.getOrDefault(new Key(league, state, value, situation), Cell.NONE);
    }
}
