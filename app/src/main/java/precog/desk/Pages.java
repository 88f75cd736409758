package precog.desk;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import precog.desk.alerts.AlertsPane;
import precog.desk.analytics.AnalyticsPane;
import precog.desk.archive.BackOffice;
import precog.desk.archive.Clerk;
import precog.desk.chart.Histories;
import precog.desk.detail.DetailPane;
import precog.desk.edges.EdgesPane;
import precog.desk.exchange.ExchangePane;
import precog.desk.gallery.GalleryPane;
import precog.desk.games.GameRows;
import precog.desk.games.GamesPane;
import precog.desk.games.ReviewSheet;
import precog.desk.jobs.JobsPane;
import precog.desk.live.Dispatch;
import precog.desk.markets.MarketRows;
import precog.desk.markets.MarketsPane;
import precog.desk.models.ModelsPane;
import precog.desk.orders.OrdersPane;
import precog.desk.page.Page;
import precog.desk.page.Selection;
import precog.desk.positions.PositionsPane;
import precog.desk.risk.RiskPane;
import precog.desk.settings.SettingsPane;
import precog.desk.stake.Stakes;
import precog.desk.strategies.StrategiesPane;
import precog.desk.theme.Palette;
import precog.desk.unwind.UnwindCard;

/**
 * The screens of a window, and what they share.
 *
 * @param rows every market known; {@code histories} their recent past; {@code games} every game known
 * @param selection the market the window is about
 * @param clerk reads the records; {@code office} keeps them
 * @param stakes the prepared sizes
 * @param unwind previews the ways out
 * @param review ties markets to games
 */
record Pages(
        MarketRows rows,
        Histories histories,
        GameRows games,
        Dispatch dispatch,
        Selection selection,
        ObservableValue<Palette> palette,
        Clerk clerk,
        BackOffice office,
        Stakes stakes,
        UnwindCard unwind,
        ReviewSheet review,
        Navigation navigation) {
    /** Every screen, in the order of the rail. */
    Map<Screen, Page> all() {
        Map<Screen, Page> all = new EnumMap<>(Screen.class);
        for (Screen screen : Screen.values()) {
            all.put(screen, of(screen));
        }
        return all;
    }

    private Page of(Screen screen) {
        return switch (screen) {
            case DESK -> board();
            case MARKET -> new DetailPane(rows, histories, dispatch, selection, palette, clerk, stakes, office.pairs());
            case GAMES -> new GamesPane(rows, games, selection, palette, clerk, review, navigation::open);
            case ORDERS -> new OrdersPane(rows, dispatch, selection, unwind, navigation::open);
            case RISK -> new RiskPane(rows, dispatch, clerk, palette, navigation::open);
            case STRATEGIES ->
                new StrategiesPane(clerk, office.strategies(), dispatch, () -> navigation.show(Screen.STRATEGIES));
            case MODELS -> new ModelsPane(clerk, palette);
            case ANALYTICS ->
                new AnalyticsPane(
                        clerk,
                        dispatch,
                        palette,
                        navigation::open,
                        navigation::rewind,
                        () -> navigation.show(Screen.ANALYTICS));
            case JOBS -> new JobsPane(clerk, office, () -> navigation.show(Screen.JOBS));
            case SETTINGS ->
                new SettingsPane(
                        dispatch,
                        office.settings(),
                        clerk.screen(),
                        () -> navigation.show(Screen.SETTINGS),
                        () -> navigation.show(Screen.EXCHANGE));
            case EXCHANGE ->
                new ExchangePane(office.exchange(), clerk, dispatch.trader(), () -> navigation.show(Screen.SETTINGS));
            case GALLERY -> new GalleryPane(palette);
        };
    }

    private Board board() {
        return new Board(Map.of(
                Board.Pane.MARKETS,
                        new MarketsPane(
                                rows, selection, navigation::open, () -> navigation.show(Screen.DESK), office.pairs()),
                Board.Pane.POSITIONS, new PositionsPane(rows, dispatch, selection, unwind, navigation::open),
                Board.Pane.EDGES, new EdgesPane(rows, dispatch, selection, navigation::open),
                Board.Pane.ALERTS,
                        new AlertsPane(rows, dispatch, navigation::openSource, () -> navigation.show(Screen.DESK))));
    }
}
