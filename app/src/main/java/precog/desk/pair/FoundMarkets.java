package precog.desk.pair;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.feed.MarketListing;
import precog.pairing.Counterpart;
import precog.pairing.Judgement;
import precog.pairing.Judgement.Verdict;
import precog.pairing.Pairs;

/** The search of the sheet: words or an address, what they lead to, and what was said of it. */
final class FoundMarkets {
    private final Pairs pairs;
    private final Supplier<Instant> now;
    private final TextField sought;
    private final RecordGrid<Counterpart> grid;
    private final Inquiry<List<Counterpart>> search;
    private @Nullable MarketListing ours;

    FoundMarkets(
            Pairs pairs,
            Supplier<Instant> now,
            Executor screen,
            TextField sought,
            Button find,
            Button ending,
            TableView<Counterpart> found) {
        this.pairs = pairs;
        this.now = now;
        this.sought = sought;
        search = new Inquiry<>(screen, this::show);
        grid = new RecordGrid<>(found, columns(), Comparator.comparing(one -> !one.trading()), Counterpart::id)
                .says(search, "Nothing is called that there. Try fewer words, or paste the market's address.");
        grid.grid().stretch("question", 180);
        sought.setOnAction(enter -> find());
        find.setOnAction(click -> find());
        ending.setOnAction(click -> findEnding());
    }

    /** Tells the market that is selected. */
    void onSelect(Consumer<@Nullable Counterpart> chosen) {
        grid.onSelect(chosen);
    }

    /** Begins with what the words of a market of ours lead to. */
    void about(MarketListing listing) {
        ours = listing;
        grid.show(List.of());
        sought.setText(PairChoice.suggestion(listing));
        sought.requestFocus();
        sought.selectAll();
        find();
    }

    /** Shows what was said just now. */
    void judgedAnew() {
        grid.table().refresh();
    }

    private List<Judgement> judged() {
        return ours == null ? List.of() : pairs.judged(ours.id());
    }

    private List<Column<Counterpart>> columns() {
        return List.of(
                Column.words("question", "Market there", 180, this::name, "What is asked there, within its event."),
                Column.words(
                        "ends",
                        "Ends",
                        78,
                        one -> one.ends() == null ? Figures.NONE : Figures.until(now.get(), one.ends()),
                        "Time until it should be over."),
                Column.<Counterpart>words("said", "Said", 72, this::verdict, "What somebody said of it.")
                        .toned(row -> Tone.ACCENT));
    }

    private String name(Counterpart counterpart) {
        String closed = counterpart.trading() ? "" : " (closed)";
        return counterpart.event().isEmpty() || counterpart.event().equals(counterpart.question())
                ? counterpart.question() + closed
                : counterpart.event() + ": " + counterpart.question() + closed;
    }

    private String verdict(Counterpart counterpart) {
        return judged().stream()
                .filter(judgement -> judgement.counterpart().equals(counterpart.id()))
                .findFirst()
                .map(judgement -> judgement.verdict() == Verdict.ALIKE ? "alike" : "otherwise")
                .orElse("");
    }

    private void find() {
        String words = sought.getText().strip();
        if (!words.isEmpty()) {
            ask(() -> pairs.search(words));
        }
    }

    private void findEnding() {
        MarketListing listing = ours;
        if (listing != null) {
            ask(() -> pairs.ending(listing.expectedExpiration()));
        }
    }

    private void ask(Supplier<CompletableFuture<List<Counterpart>>> question) {
        search.ask(() -> judgedOnes().thenCombine(question.get(), FoundMarkets::together));
    }

    /** What was judged is always among what is found, so that it can be looked at again and taken back. */
    private CompletableFuture<List<Counterpart>> judgedOnes() {
        List<CompletableFuture<Optional<Counterpart>>> readings = judged().stream()
                .map(Judgement::counterpart)
                .distinct()
                .map(id -> pairs.read(id).handle((one, failure) -> Optional.ofNullable(one)))
                .toList();
        return CompletableFuture.allOf(readings.toArray(CompletableFuture[]::new))
                .thenApply(all -> readings.stream()
                        .map(CompletableFuture::join)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<Counterpart> together(List<Counterpart> judged, List<Counterpart> hits) {
        Map<String, Counterpart> byId = new LinkedHashMap<>();
        judged.forEach(one -> byId.put(one.id(), one));
        hits.forEach(one -> byId.putIfAbsent(one.id(), one));
        return List.copyOf(byId.values());
    }

    private void show(List<Counterpart> hits) {
        grid.show(hits);
    }
}
