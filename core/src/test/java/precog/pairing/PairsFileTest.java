package precog.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static precog.pairing.SyntheticPair.NOW;
import static precog.pairing.SyntheticPair.judgement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.pairing.Judgement.Verdict;
import precog.value.MarketId;

class PairsFileTest {
    private static final Judgement ALIKE = judgement("71", "710001", Verdict.ALIKE, NOW);
    private static final Judgement OTHERWISE = judgement("72", "720001", Verdict.DIFFERENT, NOW.plusSeconds(60));
    private static final MarketId MARKET = ALIKE.market();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("pairs.csv");
    }

    @Test
    void whatIsKeptIsThereAfterARestartWordForWord() {
        PairsFile file = new PairsFile(file());
        file.keep(ALIKE);
        file.keep(OTHERWISE);
        PairsFile again = new PairsFile(file());
        assertThat(again.of(MARKET)).containsExactly(OTHERWISE, ALIKE);
        assertThat(again.alike(MARKET)).contains(ALIKE);
        assertThat(again.alike()).containsExactly(ALIKE);
        assertThat(file().resolveSibling("pairs.csv.part")).doesNotExist();
    }

    @Test
    void oneOutcomeIsAlikeAndTheLastWordCounts() {
        PairsFile file = new PairsFile(file());
        file.keep(ALIKE);
        Judgement other = judgement("73", "730002", Verdict.ALIKE, NOW.plusSeconds(120));
        file.keep(other);
        assertThat(file.of(MARKET)).containsExactly(other);
        Judgement changed = judgement("73", "730002", Verdict.DIFFERENT, NOW.plusSeconds(180));
        file.keep(changed);
        assertThat(file.alike(MARKET)).isEmpty();
        assertThat(file.of(MARKET)).containsExactly(changed);
    }

    @Test
    void whatIsTakenBackIsGoneForGood() {
        PairsFile file = new PairsFile(file());
        file.keep(ALIKE);
        file.remove(ALIKE);
        assertThat(file.alike()).isEmpty();
        assertThat(new PairsFile(file()).of(MARKET)).isEmpty();
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndNothingIsUsed() throws IOException {
        new PairsFile(file()).keep(ALIKE);
        Files.writeString(file(), Files.readString(file()).replace("ALIKE", "PERHAPS"));
        assertThatThrownBy(() -> new PairsFile(file()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("line 2")
                .hasMessageContaining("Mend or remove that line.");
        Files.writeString(file(), "market,token\nA,b\n");
        assertThatThrownBy(() -> new PairsFile(file()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 2");
        Files.writeString(file(), "market,\"tok\nA,b\n");
        assertThatThrownBy(() -> new PairsFile(file())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whereItCannotBeWrittenNothingChanges() throws IOException {
        PairsFile file = new PairsFile(file());
        file.keep(ALIKE);
        Files.createDirectory(file().resolveSibling("pairs.csv.part"));
        assertThatThrownBy(() -> file.keep(OTHERWISE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot be written");
        assertThat(file.of(MARKET)).containsExactly(ALIKE);
        assertThat(new PairsFile(file()).of(MARKET)).containsExactly(ALIKE);
    }
}
