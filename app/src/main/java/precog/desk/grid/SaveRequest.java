package precog.desk.grid;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.TableView;

/** The trader asks for a table as a file. It rises to the window, which knows where files go. */
public final class SaveRequest extends Event {
    @Serial
    private static final long serialVersionUID = 1L;

    public static final EventType<SaveRequest> SAVE = new EventType<>(Event.ANY, "SAVE_TABLE");

    private final transient TableView<?> table;

    public SaveRequest(TableView<?> table) {
        super(table, table, SAVE);
        this.table = table;
    }

    public TableView<?> table() {
        return table;
    }
}
