package precog.desk.grid;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell that shows one column of whatever row it stands on, and changes only where its text changes. */
final class LiveCell<R> extends TableCell<R, R> {
    final Column<R> column;
    long litUntil;
    boolean lit;

    private final LiveGrid<R> grid;
    private @Nullable R row;
    private String shown = "";
    private long measure;
    private Tone tone = Tone.PLAIN;
    private Freshness freshness = Freshness.FRESH;

    LiveCell(LiveGrid<R> grid, Column<R> column) {
        this.grid = grid;
        this.column = column;
        getStyleClass().add(column.figure() ? "figure-cell" : "word-cell");
    }

    // A row is the object it is, whatever it equals.
    @SuppressWarnings("ReferenceEquality")
    @Override
    protected void updateItem(@Nullable R item, boolean empty) {
        super.updateItem(item, empty);
        R next = empty ? null : item;
        if (next != row) {
            grid.moved(this, row, next);
            row = next;
        }
        show(false, 0);
    }

    /** Reads the row again. */
    void show(boolean flashing, long now) {
        R at = row;
        String text = at == null ? "" : column.text().apply(at);
        if (at != null) {
            tone(column.tone().apply(at));
            if (column.freshness() != null) {
                freshness(column.freshness().apply(at));
            }
            long figure = column.measure().applyAsLong(at);
            if (flashing && column.live() && !text.equals(shown) && figure != measure) {
                grid.flashes().flash(this, figure > measure, now);
            }
            measure = figure;
        }
        if (!text.equals(shown)) {
            shown = text;
            if (getSkin() instanceof LiveSkin skin) {
                skin.show(text);
            } else {
                setText(text);
            }
        }
    }

    String shown() {
        return shown;
    }

    private void tone(Tone next) {
        if (next != tone) {
            pseudoClassStateChanged(tone.pseudoClass(), false);
            pseudoClassStateChanged(next.pseudoClass(), true);
            tone = next;
        }
    }

    private void freshness(Freshness next) {
        if (next != freshness) {
            pseudoClassStateChanged(freshness.pseudoClass(), false);
            pseudoClassStateChanged(next.pseudoClass(), true);
            freshness = next;
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return column.figure() ? new LiveSkin(this, shown) : super.createDefaultSkin();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? column.title() + " " + shown
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
