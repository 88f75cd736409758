package precog.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.desk.page.Page;
import precog.desk.preferences.DeskPreferences;

/** The main screen: four panes that resize, hide, and come back as they were. They follow the engine in their order. */
final class Board implements Page {
    /** A pane of the board. */
    enum Pane {
        MARKETS,
        POSITIONS,
        EDGES,
        ALERTS;

        private String key() {
            return "board." + name().toLowerCase(Locale.ROOT);
        }

        private boolean west() {
            return this == MARKETS || this == POSITIONS;
        }
    }

    private static final double[] CENTER = {0.66};
    private static final double[] WEST = {0.6};
    private static final double[] EAST = {0.64};

    private final SplitPane view;
    private final Map<Pane, Page> panes;
    private final Map<Pane, Boolean> shown = new EnumMap<>(Pane.class);
    private final Map<SplitPane, double[]> dividers = new HashMap<>();

    @FXML
    private SplitPane west;

    @FXML
    private SplitPane east;

    /** @param panes one for each place */
    Board(Map<Pane, Page> panes) {
        this.panes = new EnumMap<>(panes);
        view = (SplitPane) Fxml.load(this, "board.fxml");
        for (Pane pane : Pane.values()) {
            shown.put(pane, true);
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        panes.values().forEach(pane -> pane.bind(keymap));
        keymap.on(DeskAction.SHOW_MARKETS, () -> toggle(Pane.MARKETS));
        keymap.on(DeskAction.SHOW_POSITIONS, () -> toggle(Pane.POSITIONS));
        keymap.on(DeskAction.SHOW_EDGES, () -> toggle(Pane.EDGES));
        keymap.on(DeskAction.SHOW_ALERTS, () -> toggle(Pane.ALERTS));
    }

    @Override
    public List<? extends LiveView> followers() {
        return List.copyOf(panes.values());
    }

    /** Hides a pane, or brings it back where it was; the last one stays. */
    void toggle(Pane pane) {
        boolean hiding = shown.getOrDefault(pane, true);
        if (hiding && shown.values().stream().filter(is -> is).count() == 1) {
            return;
        }
        note();
        shown.put(pane, !hiding);
        arrange();
    }

    @Override
    public void restore(DeskPreferences preferences) {
        panes.values().forEach(pane -> pane.restore(preferences));
        for (Pane pane : Pane.values()) {
            shown.put(pane, preferences.flag(pane.key() + ".shown", true));
        }
        dividers.put(view, new double[] {preferences.number("board.divider", CENTER[0])});
        dividers.put(west, new double[] {preferences.number("board.west.divider", WEST[0])});
        dividers.put(east, new double[] {preferences.number("board.east.divider", EAST[0])});
        arrange();
    }

    @Override
    public void keep(DeskPreferences preferences) {
        panes.values().forEach(pane -> pane.keep(preferences));
        note();
        for (Pane pane : Pane.values()) {
            preferences.set(pane.key() + ".shown", shown.getOrDefault(pane, true));
        }
        preferences.set("board.divider", dividers.getOrDefault(view, CENTER)[0]);
        preferences.set("board.west.divider", dividers.getOrDefault(west, WEST)[0]);
        preferences.set("board.east.divider", dividers.getOrDefault(east, EAST)[0]);
    }

    private void note() {
        for (SplitPane split : List.of(view, west, east)) {
            if (split.getDividerPositions().length == 1) {
                dividers.put(split, split.getDividerPositions());
            }
        }
    }

    private void arrange() {
        List<Node> halves = new ArrayList<>();
        for (SplitPane half : List.of(west, east)) {
            List<Node> inHalf = new ArrayList<>();
            for (Pane pane : Pane.values()) {
                Page page = panes.get(pane);
                if (page != null && pane.west() == half.equals(west) && shown.getOrDefault(pane, true)) {
                    inHalf.add(page.view());
                }
            }
            half.getItems().setAll(inHalf);
            if (!inHalf.isEmpty()) {
                halves.add(half);
            }
        }
        view.getItems().setAll(halves);
        dividers.forEach((split, positions) -> {
            if (split.getItems().size() == 2) {
                split.setDividerPositions(positions);
            }
        });
    }
}
