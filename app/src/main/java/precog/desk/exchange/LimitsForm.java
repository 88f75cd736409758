package precog.desk.exchange;

import java.math.BigDecimal;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import precog.config.HardCaps;
import precog.config.SettingValue;
import precog.desk.archive.ExchangeAccess.Standing;
import precog.desk.live.Fxml;
import precog.desk.text.Figures;
import precog.value.Money;

/** The limits in force, to be read. */
final class LimitsForm implements StepForm {
    private final Checklist list;
    private final Parent view;

    @FXML
    private GridPane limits;

    @FXML
    private Label limitWords;

    @FXML
    private CheckBox limitsRead;

    /** @param changed done when they are read, or no longer */
    LimitsForm(Checklist list, Runnable changed) {
        this.list = list;
        view = Fxml.load(this, "limits.fxml");
        limitsRead.selectedProperty().addListener(toggled -> {
            list.read(limitsRead.isSelected());
            changed.run();
        });
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void focus() {
        limitsRead.requestFocus();
    }

    private static String figure(SettingValue<?> value) {
        return switch (value.value()) {
            case Money money -> Figures.money(money);
            case BigDecimal share -> Figures.share(share.doubleValue());
            default -> value.text();
        };
    }

    @Override
    public void show() {
        limits.getChildren().clear();
        int line = 0;
        for (SettingValue<?> value : list.limits()) {
            Label figure = new Label(figure(value));
            GridPane.setHalignment(figure, HPos.RIGHT);
            Label origin = new Label(value.origin().words());
            origin.getStyleClass().add("pair-name");
            limits.addRow(line++, new Label(value.setting().effect()), figure, origin);
        }
        limitsRead.setDisable(list.limits().isEmpty());
        limitWords.setText("Whatever is set, no position risks more than " + Figures.money(HardCaps.POSITION)
                + " and no day loses more than " + Figures.money(HardCaps.DAILY_LOSS)
                + ". A live desk has settings of its own, read from "
                + list.standing().map(Standing::settings).orElse("its folder")
                + "; what is not in there is at its default. Export these (Settings, Export…) and put the file there.");
    }
}
