package precog.desk.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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

    private final ReadOnlyObjectWrapper<Shade> shade;
    private final Set<Scene> scenes = new LinkedHashSet<>();

    /** A look that no scene wears yet; FX thread. */
    public Theme(Shade first) {
        shade = new ReadOnlyObjectWrapper<>(first);
        loadFont("plex-sans-regular.woff");
        loadFont("plex-sans-semibold.woff");
    }

    /** A look for one scene. */
    public Theme(Scene scene, Shade first) {
        this(first);
        dress(scene);
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

    /** Gives a scene the look, and every change of it from now on. */
    public void dress(Scene scene) {
        scene.getStylesheets().add(resource("desk.css"));
        scenes.add(scene);
        show(shade.get());
    }

    /** Leaves a scene that is shown no more as it is. */
    public void release(Scene scene) {
        scenes.remove(scene);
    }

    /** Switches the look of all windows. */
    public void show(Shade next) {
        Application.setUserAgentStylesheet(
                next == Shade.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        for (Scene scene : scenes) {
            for (Shade each : Shade.values()) {
                scene.getRoot().getStyleClass().remove(styleClass(each));
            }
            scene.getRoot().getStyleClass().add(styleClass(next));
        }
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
