package precog.desk;

import java.io.File;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the trader where a file is to go. FX thread. */
@FunctionalInterface
public interface FileChoice {
    /**
     * Asks for a file to write.
     *
     * @param suggested a name for it
     * @return null where the trader thought better of it
     */
    @Nullable
    File saveAs(Window owner, String suggested);

    /** Asks by the system's own dialog, which warns before a file is replaced. */
    static FileChoice dialog() {
        return (owner, suggested) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Export the table to");
            chooser.setInitialFileName(suggested);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Comma-separated values", "*.csv"));
            return chooser.showSaveDialog(owner);
        };
    }
}
