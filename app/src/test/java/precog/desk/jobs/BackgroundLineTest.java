package precog.desk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import precog.desk.grid.Tone;
import precog.desk.scripted.ScriptedUpdates;
import precog.desk.scripted.ScriptedWorkstation;
import precog.desk.status.StoreHealth;

class BackgroundLineTest {
    private static BackgroundLine line(String name, int backlog, int market, long lost) {
        StoreHealth store =
                new StoreHealth("H2", "ready", ScriptedWorkstation.START.minusSeconds(5), backlog, market, lost);
        return BackgroundLine.of(new ScriptedWorkstation().snapshot(), store, new ScriptedUpdates().standing()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysHowMuchWaits() {
        assertThat(line("Journal to database", 7, 0, 0).words())
                .isEqualTo("7 facts wait; the newest written one is 5 s of desk time old.");
        assertThat(line("Market data to database", 0, 1, 0).words()).isEqualTo("1 version waits to be written.");
    }

    @Test
    void warnsWhereVersionsWereNotKept() {
        BackgroundLine line = line("Market data to database", 0, 40, 12);

        assertThat(line.words()).isEqualTo("40 versions wait to be written; 12 were refused and are not kept.");
        assertThat(line.state()).isEqualTo("has holes");
        assertThat(line.tone()).isEqualTo(Tone.WARNING);
    }

    @Test
    void saysHowItStandsWithNewerVersions() {
        ScriptedUpdates updates = new ScriptedUpdates();
        updates.refuse();

        BackgroundLine line = BackgroundLine.of(null, StoreHealth.opening("Database"), updates.standing())
                .getLast();

        assertThat(line.state()).isEqualTo("refused");
        assertThat(line.words()).isEqualTo(ScriptedUpdates.REFUSAL);
        assertThat(line.tone()).isEqualTo(Tone.WARNING);
        assertThat(line.meaning()).startsWith("This is Precog 0.1.0.");
    }

    @Test
    void saysThatItOpensBeforeThereIsADesk() {
        assertThat(BackgroundLine.of(null, StoreHealth.opening("Database"), new ScriptedUpdates().standing()))
                .extracting(BackgroundLine::state)
                .containsExactly("starting", "waiting", "opening", "off");
    }
}
