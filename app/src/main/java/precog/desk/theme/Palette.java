package precog.desk.theme;

import javafx.scene.paint.Color;

/**
 * Colours of a shade for ladder and charts, the same as the style sheet's. Gain and loss are bluish green and
 * vermilion, which people with the common colour blindnesses tell apart.
 */
public record Palette(
        Color background,
        Color panel,
        Color line,
        Color text,
        Color muted,
        Color accent,
        Color gain,
        Color loss,
        Color warning,
        Color violet) {
    public static final Palette DARK = new Palette(
            Color.web("#0d1117"),
            Color.web("#161b22"),
            Color.web("#262d36"),
            Color.web("#d5dbe2"),
            Color.web("#8b949e"),
            Color.web("#58a6ff"),
            Color.web("#3cc2a0"),
            Color.web("#f28c50"),
            Color.web("#d9a62e"),
            Color.web("#c297ff"));

    public static final Palette LIGHT = new Palette(
            Color.web("#ffffff"),
            Color.web("#f6f8fa"),
            Color.web("#d8dee4"),
            Color.web("#1f2328"),
            Color.web("#636c76"),
            Color.web("#0969da"),
            Color.web("#0a7a60"),
            Color.web("#b3500f"),
            Color.web("#8a6200"),
            Color.web("#7a3fb5"));

    /** A colour, thinned out. */
    public static Color thin(Color color, double opacity) {
        return Color.color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
    }
}
