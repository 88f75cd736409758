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
    private final boolean elsewhere;

    /** @param elsewhere whether the trader says where the file goes */
    public SaveRequest(TableView<?> table, boolean elsewhere) {
        super(table, table, SAVE);
        this.table = table;
        this.elsewhere = elsewhere;
    }

    /** Whether the trader says where the file goes. */
    public boolean elsewhere() {
        return elsewhere;
    }

    public TableView<?> table() {
        return table;
    }
}
