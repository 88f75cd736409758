package precog.pairing;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import precog.pairing.Judgement.Subject;
import precog.pairing.Judgement.Verdict;
import precog.value.MarketId;

/**
 * Judgements as lines of a text file a person can read and mend, the rules that were read with them. The file is written
 * anew beside the old one and put in its place. Safe from any thread.
 */
public final class PairsFile {
    private static final String[] HEADER = {
        "market",
        "counterpart",
        "token",
        "verdict",
        "question",
        "outcome",
        "note",
        "judged_by",
        "judged_at",
        "our_rules",
        "their_rules"
    };

    private final Path file;
    private TreeMap<Subject, Judgement> judgements = new TreeMap<>();
    private volatile Map<MarketId, Judgement> alike = Map.of();

    /**
     * The judgements in {@code file}, none where there is no such file yet.
     *
     * @throws IllegalStateException with file and line where one cannot be read: nothing of a damaged file is used
     */
    public PairsFile(Path file) {
        this.file = file.toAbsolutePath();
        if (Files.exists(this.file)) {
            read();
        }
    }

    private void read() {
        long line = 1;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.NONE).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                line = row.getStartingLineNumber();
                Judgement judgement = judgement(row);
                judgements.put(judgement.subject(), judgement);
            }
            // A quote that is never closed swallows every line after it without a word.
            if (judgements.isEmpty() && !Files.readString(file).strip().equals(String.join(",", HEADER))) {
                throw new IllegalArgumentException("its first line is not " + String.join(",", HEADER));
            }
            alike = alike(judgements.values());
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("The pairs in " + file + " cannot be read.", e);
        } catch (CsvParseException | IllegalArgumentException | DateTimeException | NoSuchElementException e) {
            throw new IllegalStateException(
                    "The pairs in " + file + " cannot be read at or after line " + line + " (" + e.getMessage()
                            + "). Mend or remove that line.",
                    e);
        }
    }

    private static Judgement judgement(NamedCsvRecord row) {
        return new Judgement(
                new MarketId(row.getField("market")),
                row.getField("counterpart"),
                row.getField("token"),
                Verdict.valueOf(row.getField("verdict")),
                row.getField("question"),
                row.getField("outcome"),
                row.getField("our_rules"),
                row.getField("their_rules"),
                row.getField("note"),
                row.getField("judged_by"),
                Instant.parse(row.getField("judged_at")));
    }

    /** The outcome that is alike; none where a person named none. */
    public Optional<Judgement> alike(MarketId market) {
        return Optional.ofNullable(alike.get(market));
    }

    /** Everything said of a market, the last first. */
    public synchronized List<Judgement> of(MarketId market) {
        return judgements.values().stream()
                .filter(judgement -> judgement.market().equals(market))
                .sorted(Comparator.comparing(Judgement::at).reversed())
                .toList();
    }

    /** Every outcome that is alike to a market of ours. */
    public List<Judgement> alike() {
        return List.copyOf(alike.values());
    }

    private static Map<MarketId, Judgement> alike(Collection<Judgement> all) {
        return all.stream()
                .filter(judgement -> judgement.verdict() == Verdict.ALIKE)
                .collect(Collectors.toUnmodifiableMap(
                        Judgement::market,
                        judgement -> judgement,
                        BinaryOperator.maxBy(Comparator.comparing(Judgement::at))));
    }

    /**
     * Keeps what was said, durably when it returns. One outcome of a market is alike: the one before is taken out.
     *
     * @throws UncheckedIOException where it cannot be written; then nothing has changed
     */
    public synchronized void keep(Judgement judgement) {
        change(next -> {
            if (judgement.verdict() == Verdict.ALIKE) {
                alike(judgement.market()).ifPresent(before -> next.remove(before.subject()));
            }
            next.put(judgement.subject(), judgement);
        });
    }

    /** Takes back what was said of the same market and outcome; {@link UncheckedIOException} as above. */
    public synchronized void remove(Judgement judgement) {
        change(next -> next.remove(judgement.subject()));
    }

    private void change(Consumer<Map<Subject, Judgement>> change) {
        TreeMap<Subject, Judgement> next = new TreeMap<>(judgements);
        change.accept(next);
        try {
            write(next);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing was kept: " + file + " cannot be written.", e);
        }
        judgements = next;
        alike = alike(next.values());
    }

    private void write(Map<Subject, Judgement> all) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (CsvWriter out = CsvWriter.builder().build(beside)) {
            out.writeRecord(HEADER);
            for (Judgement judgement : all.values()) {
                out.writeRecord(
                        judgement.market().value(),
                        judgement.counterpart(),
                        judgement.token(),
                        judgement.verdict().name(),
                        judgement.question(),
                        judgement.outcome(),
                        judgement.note(),
                        judgement.by(),
                        judgement.at().toString(),
                        judgement.ourRules(),
                        judgement.theirRules());
            }
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
