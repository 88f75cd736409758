package precog.matching;

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
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.value.GameId;
import precog.value.MarketId;

/**
 * Confirmed matches as lines of a text file a person can read and mend: market, game, selection, confirmed_by,
 * confirmed_at. The file is written anew beside the old one and put in its place.
 */
public final class MatchesFile implements ConfirmedMatches {
    private static final String[] HEADER = {"market", "game", "selection", "confirmed_by", "confirmed_at"};

    private final Path file;
    private TreeMap<MarketId, Confirmation> confirmations = new TreeMap<>();

    /**
     * The matches in {@code file}, none where there is no such file yet.
     *
     * @throws IllegalStateException where a line cannot be read: no match of a damaged file is used
     */
    public MatchesFile(Path file) {
        this.file = file.toAbsolutePath();
        if (Files.exists(this.file)) {
            read();
        }
    }

    private void read() {
        long line = 1;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                line = row.getStartingLineNumber();
                Confirmation confirmation = new Confirmation(
                        new MarketId(row.getField(HEADER[0])),
                        new GameLink(new GameId(row.getField(HEADER[1])), Selection.valueOf(row.getField(HEADER[2]))),
                        row.getField(HEADER[3]),
                        Instant.parse(row.getField(HEADER[4])));
                confirmations.put(confirmation.market(), confirmation);
            }
            // A quote that is never closed swallows every line after it without a word.
            if (confirmations.isEmpty() && !Files.readString(file).strip().equals(String.join(",", HEADER))) {
                throw new IllegalArgumentException("its first line is not " + String.join(",", HEADER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The confirmed matches in " + file + " cannot be read.", e);
        } catch (RuntimeException e) {
            if (e instanceof IllegalArgumentException || e instanceof DateTimeException || isMissingColumn(e)) {
                throw new IllegalStateException(
                        "The confirmed matches in " + file + " cannot be read at or after line " + line + " ("
                                + e.getMessage() + "). Mend or remove that line.",
                        e);
            }
            throw e;
        }
    }

    private static boolean isMissingColumn(RuntimeException e) {
        return e instanceof NoSuchElementException;
    }

    @Override
    public synchronized Optional<Confirmation> of(MarketId market) {
        return Optional.ofNullable(confirmations.get(market));
    }

    @Override
    public synchronized List<Confirmation> all() {
        return List.copyOf(confirmations.values());
    }

    @Override
    public synchronized void confirm(Confirmation confirmation) {
        put(confirmation.market(), confirmation);
    }

    @Override
    public synchronized void withdraw(MarketId market) {
        put(market, null);
    }

    /** Writes the file with another word on a market, null for none; what cannot be written does not count. */
    private void put(MarketId market, @Nullable Confirmation word) {
        TreeMap<MarketId, Confirmation> next = new TreeMap<>(confirmations);
        if (word == null) {
            next.remove(market);
        } else {
            next.put(market, word);
        }
        try {
            write(next.values());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "What you said of " + market + " was not kept: " + file + " cannot be written.", e);
        }
        confirmations = next;
    }

    private void write(Collection<Confirmation> words) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (CsvWriter out = CsvWriter.builder().build(beside)) {
            out.writeRecord(HEADER);
            for (Confirmation known : words) {
                out.writeRecord(
                        known.market().value(),
                        known.link().game().value(),
                        known.link().selection().name(),
                        known.by(),
                        known.at().toString());
            }
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
