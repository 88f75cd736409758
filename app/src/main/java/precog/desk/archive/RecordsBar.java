package precog.desk.archive;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import precog.desk.archive.Inquiry.State;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;

/** Says how fresh the records on a screen are, and reads them again. FX thread. */
public final class RecordsBar {
    /** A screen that is looked at reads its records again this often. */
    private static final Duration EVERY = Duration.ofSeconds(15);

    /** Records this old, though the screen asks for them, are said to be stale. */
    private static final Duration STALE = Duration.ofSeconds(60);

    private final HBox view = new HBox(6);
    private final Label words = new Label();
    private final Button again = new Button("Read again");
    private final List<Inquiry<?>> inquiries;
    private final Runnable read;

    /**
     * A bar for what {@code inquiries} ask.
     *
     * @param read asks them all
     */
    public RecordsBar(Runnable read, Inquiry<?>... inquiries) {
        this.read = read;
        this.inquiries = List.of(inquiries);
        words.getStyleClass().add("pane-count");
        words.setId("recordsAge");
        again.setId("readAgain");
        again.setTooltip(new Tooltip("Asks the database again; a screen that is shown does so every "
                + EVERY.toSeconds() + " seconds by itself."));
        again.setOnAction(click -> read.run());
        view.getStyleClass().add("records-bar");
        view.getChildren().setAll(words, again);
        this.inquiries.forEach(inquiry -> inquiry.state().addListener(changed -> show()));
        show();
    }

    public Node view() {
        return view;
    }

    /** The screen came to the front: what was never read, or not lately, is read. */
    public void shown() {
        if (oldest() > EVERY.toNanos() && !reading()) {
            read.run();
        }
    }

    /** Once a second while the screen is in front. */
    public void second() {
        shown();
        show();
    }

    private boolean reading() {
        return inquiries.stream().anyMatch(Inquiry::reading);
    }

    private long oldest() {
        return inquiries.stream().mapToLong(Inquiry::age).max().orElse(Long.MAX_VALUE);
    }

    private void show() {
        long age = oldest();
        boolean stale = age != Long.MAX_VALUE && age > STALE.toNanos();
        words.setText(failure().isEmpty() ? state(age, stale) : "Not up to date: " + failure());
        words.pseudoClassStateChanged(
                Tone.WARNING.pseudoClass(), stale || !failure().isEmpty());
    }

    private String state(long age, boolean stale) {
        if (age == Long.MAX_VALUE) {
            return "Reading the records …";
        }
        String read = "Read " + Figures.age(Duration.ofNanos(age)) + " ago";
        return stale ? "Stale: " + read.toLowerCase(Locale.ROOT) : read;
    }

    private String failure() {
        return inquiries.stream()
                .map(inquiry -> inquiry.state().get())
                .map(state -> state instanceof State.Failed(String sentence) ? sentence : "")
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * What an empty table says: that it is being read, that it could not be, or {@code empty}.
     *
     * @param empty what is missing and what brings it
     */
    public static String placeholder(State state, Supplier<String> empty) {
        return switch (state) {
            case State.Unasked _, State.Reading _ -> "Reading the records …";
            case State.Answered _ -> empty.get();
            case State.Failed(String sentence) -> sentence + " Choose Read again to retry.";
        };
    }
}
