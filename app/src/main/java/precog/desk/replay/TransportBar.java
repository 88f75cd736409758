package precog.desk.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import precog.desk.archive.Inquiry;
import precog.desk.archive.Playback;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Bridge;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.engine.Command;
import precog.engine.DeskSnapshot;

/** Goes through a session that is played again: play, pause, faster, slower, to any moment, to what was decided. */
public final class TransportBar implements Page {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final double[] SPEEDS = {1, 5, 20, 100};

    private final Playback playback;
    private final Dispatch dispatch;
    private final Parent view;
    private final Marks marks = new Marks();
    private final FontIcon icon = new FontIcon("fth-pause");
    private @Nullable Timeline timeline;
    private @Nullable Instant now;
    private double speed;
    private double playing = 1;
    private boolean following;

    @FXML
    private Label title;

    @FXML
    private Button previous;

    @FXML
    private Button play;

    @FXML
    private Button next;

    @FXML
    private Label at;

    @FXML
    private Slider slider;

    @FXML
    private StackPane track;

    @FXML
    private Label to;

    @FXML
    private Label words;

    /** @param bridge brings how far the session reaches to the screen, once that is known */
    public TransportBar(Playback playback, Dispatch dispatch, Bridge bridge) {
        this.playback = playback;
        this.dispatch = dispatch;
        view = Fxml.load(this, "transport.fxml");
        title.setText(playback.title());
        play.setGraphic(icon);
        previous.setGraphic(new FontIcon("fth-skip-back"));
        next.setGraphic(new FontIcon("fth-skip-forward"));
        track.getChildren().addFirst(marks);
        slider.setDisable(true);
        slider.setLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Double seconds) {
                return timeline == null ? "" : TIME.format(timeline.moment(seconds));
            }

            @Override
            public Double fromString(String text) {
                throw new UnsupportedOperationException("The slider is not typed into.");
            }
        });
        slider.valueProperty().subscribe(value -> moved());
        slider.valueChangingProperty().subscribe(changing -> moved());
        play.setOnAction(click -> pause());
        previous.setOnAction(click -> toPrevious());
        next.setOnAction(click -> toNext());
        words.setText("It opens …");
        var _ = playback.stretch()
                .whenComplete((stretch, failure) -> bridge.onScreen(() -> {
                    if (failure == null) {
                        lay(new Timeline(stretch));
                    } else {
                        words.setText("How far it reaches is not known: " + Inquiry.sentence(failure));
                    }
                }));
    }

    private void lay(Timeline known) {
        timeline = known;
        follow(() -> slider.setMax(known.seconds()));
        slider.setDisable(false);
        to.setText(TIME.format(known.to()));
        marks.show(known);
        show();
    }

    /** Changes the slider without going anywhere. */
    private void follow(Runnable change) {
        following = true;
        change.run();
        following = false;
    }

    private void moved() {
        if (!following && !slider.isValueChanging() && timeline != null) {
            seek(timeline.moment(slider.getValue()));
        }
    }

    private void seek(Instant wanted) {
        if (timeline != null && now != null) {
            Instant target = timeline.within(wanted);
            if (target.isAfter(now)) {
                dispatch.send(new Command.SeekTo(target));
            } else if (target.isBefore(now)) {
                playback.backTo(target, speed == 0 ? 0 : playing);
            }
        }
    }

    private void toNext() {
        if (timeline != null && now != null) {
            go(timeline.next(now));
        }
    }

    private void toPrevious() {
        if (timeline != null && now != null) {
            go(timeline.previous(now));
        }
    }

    private void step(Duration span) {
        if (now != null) {
            seek(now.plus(span));
        }
    }

    private void go(Optional<Timeline.Mark> mark) {
        mark.ifPresent(there -> {
            dispatch.send(new Command.SetSpeed(0));
            speed = 0;
            seek(there.before());
        });
    }

    private void pause() {
        dispatch.send(new Command.SetSpeed(speed == 0 ? playing : 0));
    }

    private void speed(int direction) {
        int place = 0;
        while (place < SPEEDS.length - 1 && SPEEDS[place] < playing) {
            place++;
        }
        playing = SPEEDS[Math.clamp(place + direction, 0, SPEEDS.length - 1)];
        dispatch.send(new Command.SetSpeed(playing));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.EARLIER, () -> step(STEP.negated()));
        keymap.on(DeskAction.LATER, () -> step(STEP));
        keymap.on(DeskAction.PREVIOUS_REQUEST, this::toPrevious);
        keymap.on(DeskAction.NEXT_REQUEST, this::toNext);
        keymap.on(DeskAction.SLOWER, () -> speed(-1));
        keymap.on(DeskAction.FASTER, () -> speed(1));
    }

    @Override
    public void desk(DeskSnapshot desk) {
        now = desk.at();
        speed = desk.speed();
        if (speed > 0 && Double.isFinite(speed)) {
            playing = speed;
        }
        icon.setIconLiteral(speed == 0 ? "fth-play" : "fth-pause");
        play.setAccessibleText(speed == 0 ? "Play" : "Pause");
        show();
    }

    private void show() {
        Timeline known = timeline;
        Instant moment = now;
        if (moment == null) {
            return;
        }
        at.setText(TIME.format(moment));
        if (known != null) {
            if (!slider.isValueChanging()) {
                follow(() -> slider.setValue(known.seconds(moment)));
            }
            previous.setDisable(known.previous(moment).isEmpty());
            next.setDisable(known.next(moment).isEmpty());
            words.setText(sentence(known, moment));
        }
    }

    private String sentence(Timeline known, Instant moment) {
        if (!moment.isBefore(known.to()) && speed == 0) {
            return "It ends here.";
        }
        String done = playback.repeats() ? "is done again" : "was done then";
        return known.after(moment)
                .map(mark -> known.ahead(moment) + " to come; at " + TIME.format(mark.at()) + " " + mark.words() + " "
                        + done)
                .orElse("Nothing more was done.");
    }
}
