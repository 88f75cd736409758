package precog.desk.status;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Tone;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.desk.text.Figures;
import precog.engine.DeskSnapshot;
import precog.value.Quantity;

/** The status line. All clocks show engine time, which is simulated where the feed is. */
public final class StatusPane implements Page {
    private static final ZoneId EXCHANGE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private final Supplier<StoreHealth> store;
    private final Parent view;
    private @Nullable DeskSnapshot desk;
    private long messagesBefore;

    @FXML
    private Label utc;

    @FXML
    private Label local;

    @FXML
    private Label eastern;

    @FXML
    private Label database;

    @FXML
    private Label written;

    @FXML
    private Label totals;

    @FXML
    private Label rate;

    @FXML
    private Label queue;

    public StatusPane(Supplier<StoreHealth> store) {
        this.store = store;
        view = Fxml.load(this, "status.fxml");
        utc.setText("Waiting for the engine …");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void desk(DeskSnapshot snapshot) {
        Instant shown = desk == null ? Instant.MIN : desk.at();
        desk = snapshot;
        if (shown.getEpochSecond() != snapshot.at().getEpochSecond()) {
            utc.setText("UTC " + DAY_AND_TIME.format(snapshot.at().atZone(ZoneOffset.UTC)));
            local.setText("Local " + TIME.format(snapshot.at().atZone(ZoneId.systemDefault())));
            eastern.setText("ET " + TIME.format(snapshot.at().atZone(EXCHANGE)));
        }
    }

    @Override
    public void second(Instant now) {
        if (desk == null) {
            return;
        }
        showStore(desk);
        DeskSnapshot.Counters counters = desk.counters();
        totals.setText("Edges " + count(counters.edges()) + " · decisions " + count(counters.decisions()) + " · fills "
                + count(counters.fills()) + " · refusals " + count(counters.refusals()));
        rate.setText("Feed " + count(desk.messages() - messagesBefore) + " /s");
        messagesBefore = desk.messages();
        queue.setText("Queue " + count(desk.inboxDepth()) + " · conflated " + count(desk.conflated()));
    }

    private void showStore(DeskSnapshot now) {
        StoreHealth health = store.get();
        String trouble = now.storeTrouble();
        database.setText(health.database() + ": " + (trouble == null ? health.state() : trouble));
        database.pseudoClassStateChanged(Tone.DANGER.pseudoClass(), trouble != null);
        written.setText(
                health.writtenUpTo() == null
                        ? "Nothing written yet"
                        : "Written up to " + TIME.format(health.writtenUpTo().atZone(ZoneOffset.UTC)) + " UTC");
    }

    private static String count(long number) {
        return Figures.quantity(Quantity.of(number));
    }
}
