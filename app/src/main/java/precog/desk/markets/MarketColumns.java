package precog.desk.markets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Column;
import precog.desk.grid.Freshness;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.feed.GameReport;
import precog.market.Quote;
import precog.pairing.Pairing;
import precog.pairing.Pairs;
import precog.pairing.TokenQuote;
import precog.position.Position;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** The columns of the grids of markets. */
public final class MarketColumns {
    private static final Set<String> OF_A_GAME =
            Set.of("market", "bid-size", "bid", "ask", "ask-size", "model", "edge", "position");

    private static final int MID_DECIMALS = 3;

    private final MarketRows rows;

    private final Pairs pairs;

    /** Columns without another venue. */
    public MarketColumns(MarketRows rows) {
        this(rows, Pairs.none());
    }

    /** @param pairs whose prices stand beside those of the markets that are paired */
    public MarketColumns(MarketRows rows, Pairs pairs) {
        this.rows = rows;
        this.pairs = pairs;
    }

    /** Those that say something beside the game the markets are on. */
    public List<Column<MarketRow>> ofAGame() {
        return all().stream().filter(column -> OF_A_GAME.contains(column.id())).toList();
    }

    List<Column<MarketRow>> all() {
        return List.of(
                Column.words("market", "Market", 168, MarketRow::outcome, "What YES pays on."),
                Column.words(
                        "game",
                        "Game",
                        190,
                        row -> row.game() == null ? row.question() : game(row.game()),
                        "Away and home score and the game clock; without a game, what is asked."),
                Column.words("league", "League", 64, MarketRow::league, "The league, or the field of the market."),
                size("bid-size", "Bid size", Outcome.YES, "Contracts bid at the best bid for YES."),
                price("bid", "Bid", MarketRow::bid, "Best bid for YES. Struck through: no longer quoted.")
                        .alive(row -> row.bidFreshness(rows.now())),
                price("ask", "Ask", MarketRow::ask, "Best offer of YES. Struck through: no longer quoted.")
                        .alive(row -> row.askFreshness(rows.now())),
                size("ask-size", "Ask size", Outcome.NO, "Contracts offered at the best offer of YES."),
                price("last", "Last", row -> row.view().lastPrice(), "YES price of the last trade.")
                        .alive(row -> Freshness.FRESH),
                elsewhere(),
                Column.figures(
                                "change",
                                "Change",
                                62,
                                (MarketRow row) -> row.change() == null
                                        ? Figures.NONE
                                        : Figures.change(row.change(), rows.priceDecimals()),
                                row -> row.change() == null ? Column.UNKNOWN : row.change(),
                                "Last trade against the first mid price of this session.")
                        .signed(),
                Column.figures(
                        "model",
                        "Model",
                        60,
                        row -> row.estimate() == null
                                ? Figures.NONE
                                : Figures.percent(row.estimate().probability()),
                        row -> row.estimate() == null
                                ? Column.UNKNOWN
                                : row.estimate().probability().units(),
                        "Probability of YES by the leading model."),
                edge(),
                position(),
                Column.figures(
                        "closes",
                        "Closes in",
                        76,
                        row -> row.over()
                                ? Figures.words(row.view().status())
                                : Figures.until(rows.now(), row.view().listing().expectedExpiration()),
                        row -> row.view().listing().expectedExpiration().toEpochMilli(),
                        "Time until the outcome should be known."),
                volume("volume", "Vol 24 h", row -> row.view().volume24h(), "Contracts traded in 24 hours."),
                volume("interest", "Open int.", row -> row.view().openInterest(), "Contracts outstanding."));
    }

    private Column<MarketRow> price(
            String id, String title, Function<MarketRow, @Nullable Price> price, String meaning) {
        return Column.figures(
                id,
                title,
                56,
                row -> Figures.price(price.apply(row), rows.priceDecimals()),
                row -> {
                    Price at = price.apply(row);
                    return at == null ? Column.UNKNOWN : at.units();
                },
                meaning);
    }

    private static Column<MarketRow> size(String id, String title, Outcome outcome, String meaning) {
        return volume(
                        id,
                        title,
                        row -> {
                            Quote quote = row.view().quote();
                            boolean there = outcome == Outcome.YES ? quote.yesBid() != null : quote.yesAsk() != null;
                            return there ? quote.bidSize(outcome) : null;
                        },
                        meaning)
                .toned(row -> Tone.MUTED);
    }

    private static Column<MarketRow> volume(
            String id, String title, Function<MarketRow, @Nullable Quantity> of, String meaning) {
        return Column.figures(
                id,
                title,
                68,
                row -> Figures.volume(of.apply(row)),
                row -> {
                    Quantity quantity = of.apply(row);
                    return quantity == null ? Column.UNKNOWN : quantity.units();
                },
                meaning);
    }

    /** The middle of a paired market's prices at the other venue; nothing where no person said what is alike. */
    private Column<MarketRow> elsewhere() {
        return Column.<MarketRow>figures(
                        "elsewhere",
                        "Elsewhere",
                        76,
                        row -> {
                            Integer mid = mid(row);
                            return mid == null ? "" : Figures.price(new Price(mid), MID_DECIMALS);
                        },
                        row -> {
                            Integer mid = mid(row);
                            return mid == null ? Column.UNKNOWN : mid;
                        },
                        "Middle of bid and offer of the outcome at the other venue that you said resolves alike.")
                .toned(row -> pairs.of(row.view().listing())
                        .filter(Pairing::toConfirmAgain)
                        .map(doubted -> Tone.WARNING)
                        .orElse(Tone.PLAIN))
                .alive(row -> {
                    TokenQuote quote = quote(row);
                    return quote == null
                            ? Freshness.FRESH
                            : quote.trusted() ? Freshness.of(quote.at(), rows.now()) : Freshness.LOST;
                });
    }

    private @Nullable TokenQuote quote(MarketRow row) {
        return pairs.of(row.view().listing()).map(Pairing::quote).orElse(null);
    }

    private @Nullable Integer mid(MarketRow row) {
        TokenQuote quote = quote(row);
        return quote == null || quote.bid() == null || quote.ask() == null
                ? null
                : Integer.valueOf((quote.bid().units() + quote.ask().units()) / 2);
    }

    private static Column<MarketRow> edge() {
        return Column.<MarketRow>figures(
                        "edge",
                        "Net edge",
                        72,
                        row -> Figures.edge(row.netEdge()),
                        row -> {
                            BigDecimal edge = row.netEdge();
                            return edge == null
                                    ? Column.UNKNOWN
                                    : edge.movePointRight(4).longValue();
                        },
                        "Dollars per contract after fee, shrink and slippage, on the better side. "
                                + "Coloured where it waits for your decision.")
                .toned(row -> row.pending() != null ? Tone.ACCENT : Tone.MUTED);
    }

    private static Column<MarketRow> position() {
        return Column.<MarketRow>figures(
                "position",
                "Held",
                68,
                row -> {
                    Position held = row.position();
                    return held == null ? "" : Figures.quantity(held.quantity()) + " " + held.outcome();
                },
                row -> row.position() == null ? 0 : row.position().quantity().units(),
                "Contracts you hold, and of which side.");
    }

    /** A game in one short line, such as {@code DAL 17–21 PHI · Q3 5:49}. */
    static String game(GameReport game) {
        String away = team(game.away(), game);
        String home = team(game.home(), game);
        String teams = away + " at " + home;
        String score = away + " " + game.awayScore() + "–" + game.homeScore() + " " + home;
        return switch (game.status()) {
            case SCHEDULED -> teams;
            case LIVE -> score + " · " + MarketRow.clock(game);
            case HALFTIME -> score + " · half-time";
            case FINAL -> score + " · final";
            case POSTPONED -> teams + " · postponed";
            case CANCELLED -> teams + " · cancelled";
        };
    }

    /** A team's letters without the league before them. */
    private static String team(String id, GameReport game) {
        String league = game.league().name() + "-";
        return id.startsWith(league) ? id.substring(league.length()) : id;
    }
}
