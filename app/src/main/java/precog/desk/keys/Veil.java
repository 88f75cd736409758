package precog.desk.keys;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/**
 * What a sheet lies on, over the whole screen. Escape or a click beside the sheet puts it away; while it is there
 * nothing below it is decided. FX thread.
 */
public final class Veil {
    private final StackPane view;

    /**
     * A veil that is away.
     *
     * @param view what it is drawn as, with the sheet in it
     */
    public Veil(StackPane view, Keymap keymap) {
        this.view = view;
        view.setVisible(false);
        keymap.coveredWhile(view::isVisible);
        view.setOnMouseClicked(click -> {
            if (view.equals(click.getTarget())) {
                close();
            }
        });
        view.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
    }

    public boolean isOpen() {
        return view.isVisible();
    }

    public void open() {
        view.setVisible(true);
    }

    public void close() {
        view.setVisible(false);
    }
}
