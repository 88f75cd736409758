package precog.desk.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Dark or light: the AtlantaFX theme, the desk's own sheet on top of it, and one font with tabular figures. */
public final class Theme {
    /** The two looks. */
    public enum Shade {
        DARK,
        LIGHT
    }

    private final ReadOnlyObjectWrapper<Shade> shade = new ReadOnlyObjectWrapper<>(Shade.DARK);
    private final Scene scene;

    /** Dresses a scene; FX thread. */
    public Theme(Scene scene, Shade first) {
        this.scene = scene;
        loadFont("plex-sans-regular.woff");
        loadFont("plex-sans-semibold.woff");
        scene.getStylesheets().add(resource("desk.css"));
        show(first);
    }

    public ReadOnlyObjectProperty<Shade> shade() {
        return shade.getReadOnlyProperty();
    }

    /** Colours for what is drawn rather than styled. */
    public ObservableValue<Palette> palette() {
        return shade.map(now -> now == Shade.DARK ? Palette.DARK : Palette.LIGHT);
    }

    public void toggle() {
        show(shade.get() == Shade.DARK ? Shade.LIGHT : Shade.DARK);
    }

    /** Switches the look of the whole desk. */
    public void show(Shade next) {
        Application.setUserAgentStylesheet(
                next == Shade.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        for (Shade each : Shade.values()) {
            scene.getRoot().getStyleClass().remove(styleClass(each));
        }
        scene.getRoot().getStyleClass().add(styleClass(next));
        shade.set(next);
    }

    private static String styleClass(Shade shade) {
        return "shade-" + shade.name().toLowerCase(Locale.ROOT);
    }

    private static void loadFont(String name) {
        try (InputStream font = Theme.class.getResourceAsStream("/precog/desk/theme/" + name)) {
            Font.loadFont(font, 13);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/precog/desk/theme/" + name))
                .toExternalForm();
    }
}
