package precog.desk.chart;

import javafx.scene.paint.Color;
import precog.desk.theme.Palette;

/** What colour a series is drawn in. Each series differs from its neighbours by its dash or its mark as well. */
public enum Ink {
    TEXT,
    ACCENT,
    MUTED,
    GAIN,
    LOSS,
    WARNING,
    VIOLET;

    Color in(Palette palette) {
        return switch (this) {
            case TEXT -> palette.text();
            case ACCENT -> palette.accent();
            case MUTED -> palette.muted();
            case GAIN -> palette.gain();
            case LOSS -> palette.loss();
            case WARNING -> palette.warning();
            case VIOLET -> palette.violet();
        };
    }
}
