package precog.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import precog.desk.theme.Picture;
import precog.desk.theme.Theme;

/** Pictures of every screen of a running desk, dark and light. FX thread. */
public final class Screens {
    private Screens() {}

    /**
     * Writes one PNG a screen and shade, such as {@code desk-dark.png}, and leaves the desk as it was.
     *
     * @return pictures written
     * @throws IOException where {@code folder} cannot be written
     */
    public static int write(DeskWindow window, Path folder) throws IOException {
        Files.createDirectories(folder);
        Screen screen = window.screen();
        int written = 0;
        Theme.Shade shade = window.theme().shade().get();
        for (Theme.Shade each : Theme.Shade.values()) {
            window.theme().show(each);
            for (Screen one : window.screens()) {
                window.show(one);
                // A first look lays the screen out, so that the second shows charts drawn to their size.
                window.scene().snapshot(null);
                window.show(one);
                String name = one.name() + "-" + each;
                Picture.write(window.scene(), folder.resolve(name.toLowerCase(Locale.ROOT) + ".png"));
                written++;
            }
        }
        window.theme().show(shade);
        window.show(screen);
        return written;
    }
}
