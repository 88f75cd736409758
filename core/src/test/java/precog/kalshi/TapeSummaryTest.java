package precog.kalshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeSummaryTest {
    @TempDir
    Path folder;

    @Test
    void countsFramesAndShowsFinalBooksOnOneLine() throws IOException {
        SyntheticTape tape = SyntheticTape.quarterHour(SyntheticTape.MARKET);
        tape.write(folder.resolve("a"), "2026-01-05.ndjson.gz");
        new SyntheticTape("KXSYNTHETIC-B")
                .snapshot(0, "[[\"0.4000\",\"10.00\"],[\"0.4250\",\"1.00\"]]", "[[\"0.5000\",\"1.00\"]]")
                .write(folder.resolve("b"), "2026-01-05.ndjson");

        assertThat(TapeSummary.of(Tape.find(List.of(folder))).json())
                .isEqualTo("{\"frames\":9,\"snapshots\":3,\"deltas\":5,\"trades\":1,\"resyncs\":0,\"crossed\":0,"
                        + "\"negative\":0,\"markets\":{"
                        + "\"KXSYNTHETIC-26JAN051215-A\":{\"best_bid\":null,\"best_ask\":null,\"levels\":0},"
                        + "\"KXSYNTHETIC-B\":{\"best_bid\":0.4250,\"best_ask\":0.5000,\"levels\":3}}}");
    }

    @Test
    void seesCrossedBooksAndNegativeLevels() throws IOException {
        TapeSummary summary = summary(new SyntheticTape(SyntheticTape.MARKET)
                .snapshot(0, "[[\"0.4000\",\"10.00\"]]", "[[\"0.5000\",\"1.00\"]]")
                .delta(10, "yes", "0.6000", "1.00")
                .delta(20, "yes", "0.6000", "-1.00")
                .delta(30, "yes", "0.5000", "1.00")
                .delta(40, "yes", "0.4000", "-10.01"));

        assertThat(summary.crossed())
                .as("at 0.60 and 0.50, not at 0.50 and 0.50")
                .isEqualTo(1);
        assertThat(summary.negative()).isEqualTo(1);
    }

    @Test
    void leavesRepeatedAndBackwardFramesOut() throws IOException {
        SyntheticTape tape = new SyntheticTape(SyntheticTape.MARKET)
                .delta(0, "yes", "0.1000", "5.00")
                .snapshot(10, "[[\"0.4000\",\"10.00\"]]", null)
                .delta(20, "yes", "0.4100", "1.00");
        String stale = tape.lines().get(1);
        String repeated = tape.lines().getLast();
        tape.line(repeated).line(stale).line("").frame(30, 1, 900, "something_new", "");

        TapeSummary summary = summary(tape);
        assertThat(summary.frames()).isEqualTo(6);
        assertThat(summary.resyncs()).isZero();
        assertThat(summary.markets().values())
                .singleElement()
                .satisfies(book -> assertThat(book.levels()).isEqualTo(2));
    }

    @Test
    void aNewConnectionWithinARecordingIsAResynchronisation() throws IOException {
        TapeSummary summary = summary(new SyntheticTape(SyntheticTape.MARKET)
                .seq(1_000)
                .snapshot(10, "[[\"0.4000\",\"10.00\"]]", null)
                .delta(20, "yes", "0.4100", "1.00")
                .seq(0)
                .delta(5_000, "yes", "0.1000", "1.00")
                .seq(0)
                .snapshot(6_000, "[[\"0.4000\",\"10.00\"]]", "[[\"0.5000\",\"1.00\"]]")
                .trade(6_005, "0.4600", "1.00", "no")
                .delta(6_010, "yes", "0.4000", "1.00"));

        assertThat(summary.resyncs()).isEqualTo(1);
        assertThat(summary.markets().values())
                .singleElement()
                .satisfies(book -> assertThat(book.levels()).isEqualTo(2));
    }

    @Test
    void tellsTheFileAndLineOfATear() throws IOException {
        List<String> lines = SyntheticTape.quarterHour(SyntheticTape.MARKET).lines();
        Path file = folder.resolve("2026-01-05.ndjson");
        for (int cut = 1; cut < lines.get(2).length(); cut++) {
            String torn = lines.get(2).substring(0, cut);
            for (String rest : Arrays.asList("", "\n" + lines.get(3) + "\n" + lines.get(4) + "\n")) {
                Files.writeString(file, lines.get(0) + "\n" + lines.get(1) + "\n" + torn + rest);
                TapeSummary summary = TapeSummary.of(Tape.find(List.of(file)));

                assertThat(summary.frames()).as(torn).isEqualTo(2);
                assertThat(summary.tears()).singleElement().satisfies(tear -> {
                    assertThat(tear.file()).isEqualTo(file);
                    assertThat(tear.line()).as(torn).isEqualTo(3);
                });
            }
        }
    }

    @Test
    void aTornCompressedFileIsReadAsFarAsItGoes() throws IOException {
        SyntheticTape tape = new SyntheticTape(SyntheticTape.MARKET).snapshot(0, "[[\"0.4000\",\"10.00\"]]", null);
        for (int change = 1; change < 2_000; change++) {
            tape.delta(change, "yes", "0.4000", change % 89 + ".00");
        }
        Path file = tape.write(folder, "2026-01-05.ndjson.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        TapeSummary summary = TapeSummary.of(Tape.find(List.of(file)));
        assertThat(summary.frames()).isBetween(1L, 1_999L);
        assertThat(summary.tears())
                .singleElement()
                .satisfies(tear -> assertThat(tear.reason()).startsWith("It cannot be read: "));

        Files.write(file, Arrays.copyOf(whole, 5));
        assertThat(TapeSummary.of(Tape.find(List.of(file))).tears())
                .singleElement()
                .satisfies(tear -> assertThat(tear.sentence())
                        .startsWith("The recording " + file + " was not played. It cannot be opened: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"frames.tape", "2026-01-05.ndjson", "2026-01-05.ndjson.gz"})
    void isReadByWhatIsInItWhateverItIsCalled(String name) throws IOException {
        SyntheticTape tape = SyntheticTape.quarterHour(SyntheticTape.MARKET);
        Path plain = tape.write(folder.resolve("plain"), "whatever");
        Path compressed = tape.write(folder.resolve("compressed"), "whatever.gz");
        for (Path written : List.of(plain, compressed)) {
            Path named = Files.move(written, written.resolveSibling(name));

            TapeSummary summary = TapeSummary.of(Tape.find(List.of(named)));
            assertThat(summary.frames()).isEqualTo(8);
            assertThat(summary.tears()).isEmpty();
        }
    }

    @Test
    void aTapeWithoutAMarketSaysWhyNothingCanBePlayed() throws IOException {
        Path letter = SyntheticTape.write(folder, "letter.tape", "Dear all,\n");
        Path empty = SyntheticTape.write(folder, "empty.tape", "");
        Path other = SyntheticTape.write(folder, "other.tape", "{\"type\":\"heartbeat\",\"sid\":1,\"seq\":1}\n");
        Path tape = SyntheticTape.quarterHour(SyntheticTape.MARKET).write(folder, "good.tape");

        assertThat(emptiness(letter))
                .startsWith("The file " + letter + " is no tape: nothing of a market is above line 1");
        assertThat(emptiness(empty)).isEqualTo("There is nothing on the tape " + empty + ".");
        assertThat(emptiness(other)).isEqualTo("There is nothing on the tape " + other + ".");
        assertThat(emptiness(tape)).isNull();
    }

    private static @Nullable String emptiness(Path file) {
        return Tape.find(List.of(file)).getFirst().emptiness();
    }

    private TapeSummary summary(SyntheticTape tape) throws IOException {
        return TapeSummary.of(Tape.find(List.of(tape.write(folder, "2026-01-05.ndjson"))));
    }
}
