package precog.desk;

import java.util.Comparator;
import java.util.Locale;
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
    private final Exports exports;
    private final Executor screen;
    private final Consumer<Answer> tell;

    /** @param tell told where a file is, or why there is none */
    TableFiles(Exports exports, Executor screen, Consumer<Answer> tell) {
        this.exports = exports;
        this.screen = screen;
        this.tell = tell;
    }

    /** Saves what the tables on {@code scene} ask to be saved. */
    void listen(Scene scene) {
        scene.addEventHandler(SaveRequest.SAVE, request -> save(request.table()));
    }

    /** Saves the table with the focus, or else the largest one on the screen. */
    void saveFrom(Parent view) {
        TableView<?> table = focused(view.getScene().getFocusOwner());
        TableView<?> chosen = table == null ? largest(view) : table;
        if (chosen == null) {
            tell.accept(Answer.refused("There is no table on this screen to save."));
        } else {
            save(chosen);
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

    private void save(TableView<?> table) {
        String csv = Csv.of(table);
        if (csv == null) {
            tell.accept(Answer.refused("This table cannot be saved as a file."));
            return;
        }
        int rows = table.getItems().size();
        var _ = exports.write(name(table), csv)
                .whenComplete((file, failure) -> screen.execute(() -> tell.accept(
                        failure == null
                                ? Answer.done("Saved " + rows + (rows == 1 ? " row" : " rows") + " as " + file + ".")
                                : Answer.refused(String.valueOf(failure.getMessage())))));
    }

    private static String name(TableView<?> table) {
        String words = table.getAccessibleText();
        return words == null ? "table" : words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
