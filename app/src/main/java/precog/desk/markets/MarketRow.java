package precog.desk.markets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Freshness;
import precog.edge.Edge;
import precog.engine.DeskSnapshot.Pending;
import precog.feed.GameReport;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.market.MarketView;
import precog.market.Quote;
import precog.model.Estimate;
import precog.position.Position;
import precog.value.Category;
import precog.value.MarketId;
import precog.value.Price;

/**
 * A market as the grid shows it: one object for as long as the desk runs, its plain fields set in place.
 * A side that lost its quote keeps the last price seen, marked as lost.
 */
public final class MarketRow {
    private MarketView view;
    private String name;
    private String searchable;
    private @Nullable Price bid;
    private @Nullable Price ask;

    @Nullable
    GameReport game;

    @Nullable
    Estimate estimate;

    @Nullable
    Pending pending;

    @Nullable
    Edge ignored;

    @Nullable
    Position position;

    MarketRow(MarketView view) {
        this.view = view;
        name = name(view.listing());
        searchable = searchable();
        take(view);
    }

    void take(MarketView next) {
        if (!next.listing().equals(view.listing())) {
            name = name(next.listing());
            view = next;
            searchable = searchable();
        }
        view = next;
        Quote quote = next.quote();
        bid = quote.yesBid() == null ? bid : quote.yesBid();
        ask = quote.yesAsk() == null ? ask : quote.yesAsk();
    }

    private static String name(MarketListing listing) {
        return listing.subtitle().isBlank() ? listing.title() : listing.subtitle() + " · " + listing.title();
    }

    private String searchable() {
        return (name + ' ' + id() + ' ' + view.listing().event() + ' ' + league()).toLowerCase(Locale.ROOT);
    }

    public MarketId id() {
        return view.listing().id();
    }

    public MarketView view() {
        return view;
    }

    /** What YES stands for, then what is asked. */
    public String name() {
        return name;
    }

    /** What YES stands for, beside a column that says what is asked. */
    String outcome() {
        return view.listing().subtitle().isBlank() ? name : view.listing().subtitle();
    }

    /** What is asked, without its question mark: {@code Foxglen Owls at Quill Lake Lanterns: winner}. */
    String question() {
        String title = view.listing().title();
        return title.endsWith("?") ? title.substring(0, title.length() - 1) : title;
    }

    /** What YES stands for alone where a game says the rest, else the whole name. */
    public String shortName() {
        return view.listing().game() == null || view.listing().subtitle().isBlank()
                ? name
                : view.listing().subtitle();
    }

    public String league() {
        return league(view.listing().category());
    }

    static String league(Category category) {
        String words = category.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Lower-case text that a search looks through. */
    String searchableText() {
        return searchable;
    }

    /** Last bid for YES ever seen; see {@link #bidFreshness}. */
    public @Nullable Price bid() {
        return bid;
    }

    /** Last offer of YES ever seen. */
    public @Nullable Price ask() {
        return ask;
    }

    boolean bidLost() {
        return bid != null && (view.quote().yesBid() == null || !view.bookValid());
    }

    boolean askLost() {
        return ask != null && (view.quote().yesAsk() == null || !view.bookValid());
    }

    Freshness bidFreshness(Instant now) {
        return bidLost() ? Freshness.LOST : Freshness.of(view.priceAt(), now);
    }

    Freshness askFreshness(Instant now) {
        return askLost() ? Freshness.LOST : Freshness.of(view.priceAt(), now);
    }

    /** Units the last trade lies above the session's first mid; null before either. */
    public @Nullable Integer change() {
        return view.lastPrice() == null || view.openingPrice() == null
                ? null
                : view.lastPrice().units() - view.openingPrice().units();
    }

    public @Nullable GameReport game() {
        return game;
    }

    /** Period and clock, such as {@code Q3 5:49}; once only where a sport has no clock but its period. */
    public static String clock(GameReport game) {
        return game.clock().equals(game.periodName()) ? game.clock() : (game.periodName() + " " + game.clock()).strip();
    }

    public @Nullable Estimate estimate() {
        return estimate;
    }

    /** Its best edge that waits for a decision. */
    public @Nullable Pending pending() {
        return pending;
    }

    /** Its best edge that was looked at and left. */
    public @Nullable Edge ignored() {
        return ignored;
    }

    /** The open position in it; null where none. */
    public @Nullable Position position() {
        return position;
    }

    /** Net edge per contract of the better side now; null where no model has an opinion. */
    public @Nullable BigDecimal netEdge() {
        return pending != null ? pending.edge().netEdge() : ignored != null ? ignored.netEdge() : null;
    }

    /** Whether nothing will trade in it any more. */
    public boolean over() {
        return switch (view.status()) {
            case UNOPENED, OPEN, PAUSED -> false;
            case CLOSED, DETERMINED, SETTLED -> true;
        };
    }

    boolean trades() {
        return view.status() == MarketStatus.OPEN;
    }
}
