package precog.desk.breakers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.desk.text.Figures;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.risk.BreakerState;
import precog.risk.BreakerType;

/** The risk screen: limits and breakers. */
public final class BreakersPane implements LiveView {
    private final Parent view;
    private final Map<BreakerType, BreakerLine> lines = new EnumMap<>(BreakerType.class);

    @FXML
    private Label summary;

    @FXML
    private Button kill;

    @FXML
    private Button flatten;

    @FXML
    private GridPane grid;

    public BreakersPane(Dispatch dispatch) {
        view = Fxml.load(this, "breakers.fxml");
        List<String> titles = List.of("Breaker", "State", "Reading", "Used", "Reset", "", "What it watches");
        for (int column = 0; column < titles.size(); column++) {
            Label title = new Label(titles.get(column));
            title.getStyleClass().add("pair-name");
            grid.add(title, column, 0);
        }
        for (BreakerType type : BreakerType.values()) {
            lines.put(
                    type,
                    new BreakerLine(
                            grid,
                            lines.size() + 1,
                            type,
                            word -> dispatch.send(new Command.ResetBreaker(type, word, dispatch.trader()))));
        }
        kill.setOnAction(click -> dispatch.send(new Command.Kill(false, dispatch.trader())));
        flatten.setOnAction(click -> dispatch.send(new Command.Kill(true, dispatch.trader())));
    }

    public Parent view() {
        return view;
    }

    @Override
    public void desk(DeskSnapshot desk) {
        long tripped = 0;
        Map<BreakerType, BreakerState> worst = new EnumMap<>(BreakerType.class);
        for (BreakerState breaker : desk.breakers()) {
            worst.merge(breaker.type(), breaker, (one, other) -> one.tripped() ? one : other);
            tripped += breaker.tripped() ? 1 : 0;
        }
        worst.forEach((type, breaker) -> {
            BreakerLine line = lines.get(type);
            if (line != null) {
                line.show(breaker, desk.at());
            }
        });
        summary.setText((tripped == 0 ? "Nothing is tripped" : tripped + " tripped") + " · exposure "
                + Figures.money(desk.exposure()) + " of " + Figures.money(desk.exposureLimit()));
    }
}
