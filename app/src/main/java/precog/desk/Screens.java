package precog.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import precog.desk.theme.Picture;
import precog.desk.theme.Theme;

/** Pictures of every screen of a running desk, dark and light, at two zooms. FX thread. */
public final class Screens {
    private static final int[] ZOOMS = {100, 150};

    private Screens() {}

    /**
     * Writes one PNG a screen, shade and zoom, such as {@code desk-dark.png} and {@code desk-dark-150.png}, and leaves
     * the desk as it was.
     *
     * @return pictures written
     * @throws IOException where {@code folder} cannot be written
     */
    public static int write(DeskWindow window, Path folder) throws IOException {
        Files.createDirectories(folder);
        Screen screen = window.screen();
        Theme.Shade shade = window.theme().shade().get();
        double zoom = window.zoom().factor();
        int written = 0;
        for (Theme.Shade each : Theme.Shade.values()) {
            window.theme().show(each);
            for (int percent : ZOOMS) {
                window.zoom().set(percent / 100.0);
                for (Screen one : window.screens()) {
                    draw(window, one, folder.resolve(name(one, each, percent)));
                    written++;
                }
            }
        }
        window.zoom().set(zoom);
        window.theme().show(shade);
        window.show(screen);
        return written;
    }

    private static String name(Screen screen, Theme.Shade shade, int percent) {
        String name = (screen + "-" + shade).toLowerCase(Locale.ROOT);
        return name + (percent == 100 ? "" : "-" + percent) + ".png";
    }

    private static void draw(DeskWindow window, Screen screen, Path file) throws IOException {
        window.show(screen);
        // A first look lays the screen out, so that the second shows charts drawn to their size.
        window.scene().snapshot(null);
        window.show(screen);
        Picture.write(window.scene(), file);
    }
}
