package precog.desk;

import java.io.File;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Exports;
import precog.desk.grid.Csv;
import precog.desk.grid.SaveRequest;
import precog.engine.Answer;

/** Saves any table of the desk as a file, just as it is shown. FX thread. */
final class TableFiles {
    private static final String ENDING = ".csv";

    private final Exports exports;
    private final FileChoice choice;
    private final Executor screen;
    private final Consumer<Answer> tell;

    /**
     * Files of the tables of a window.
     *
     * @param choice asks where a file goes
     * @param tell told where a file is, or why there is none
     */
    TableFiles(Exports exports, FileChoice choice, Executor screen, Consumer<Answer> tell) {
        this.exports = exports;
        this.choice = choice;
        this.screen = screen;
        this.tell = tell;
    }

    /** Saves what the tables on {@code scene} ask to be saved. */
    void listen(Scene scene) {
        scene.addEventHandler(SaveRequest.SAVE, request -> save(request.table(), request.elsewhere()));
    }

    /**
     * Saves the table with the focus, or else the largest one on the screen.
     *
     * @param elsewhere whether the trader says where; else it goes where all files go
     */
    void saveFrom(Parent view, boolean elsewhere) {
        TableView<?> table = focused(view.getScene().getFocusOwner());
        TableView<?> chosen = table == null ? largest(view) : table;
        if (chosen == null) {
            tell.accept(Answer.refused("There is no table on this screen to save."));
        } else {
            save(chosen, elsewhere);
        }
    }

    private static @Nullable TableView<?> focused(@Nullable Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node instanceof TableView<?> table) {
                return table;
            }
        }
        return null;
    }

    private static @Nullable TableView<?> largest(Parent view) {
        return (TableView<?>) view.lookupAll(".table-view").stream()
                .filter(TableView.class::isInstance)
                .max(Comparator.comparingDouble(node -> node.getLayoutBounds().getWidth()
                        * node.getLayoutBounds().getHeight()))
                .orElse(null);
    }

    private void save(TableView<?> table, boolean elsewhere) {
        String csv = Csv.of(table);
        if (csv == null) {
            tell.accept(Answer.refused("This table cannot be saved as a file."));
            return;
        }
        int rows = table.getItems().size();
        if (elsewhere) {
            File file = choice.saveAs(table.getScene().getWindow(), name(table) + ENDING);
            if (file != null) {
                tell(exports.writeTo(ended(file), csv), rows);
            }
        } else {
            tell(exports.write(name(table), csv), rows);
        }
    }

    private void tell(CompletableFuture<String> written, int rows) {
        var _ = written.whenComplete((file, failure) -> screen.execute(() -> tell.accept(
                failure == null
                        ? Answer.done("Saved " + rows + (rows == 1 ? " row" : " rows") + " as " + file + ".")
                        : Answer.refused(String.valueOf(failure.getMessage())))));
    }

    /** Some systems give the name as it was typed, without an ending. */
    private static File ended(File file) {
        return file.getName().contains(".") ? file : new File(file.getPath() + ENDING);
    }

    private static String name(TableView<?> table) {
        String words = table.getAccessibleText();
        return words == null ? "table" : words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
