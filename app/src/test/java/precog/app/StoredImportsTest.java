package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import precog.analytics.Operations;
import precog.analytics.Operations.JobRun;
import precog.analytics.Operations.TableSize;
import precog.db.Database;
import precog.db.DatabaseAddress;
import precog.db.mapping.Mapping;
import precog.db.store.Tables;
import precog.desk.archive.Imports.Kind;
import precog.desk.archive.Imports.Request;
import precog.value.Category;

/** Files brought into the database of a desk: whole, or refused by line and field with nothing kept. */
class StoredImportsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-10T12:00:00Z"));

    @TempDir
    private Path temp;

    private Database database;
    private SessionFactory sessions;
    private StoredArchive archive;
    private StoredImports imports;

    @BeforeEach
    void open() {
        database = Database.open(DatabaseAddress.ofFile(temp.resolve("precog")));
        sessions = Mapping.of(database);
        archive = StoredArchive.ofPractice(CompletableFuture.completedFuture(database));
        imports = new StoredImports(CompletableFuture.completedFuture(new Tables(database, sessions)), CLOCK);
    }

    @AfterEach
    void close() {
        archive.close();
        sessions.close();
        database.close();
    }

    private Request games(String... lines) throws IOException {
        Path file = temp.resolve("games.csv");
        Files.writeString(
                file,
                "date,season,neutral,playoff,team1,team2,score1,score2,result1\n" + String.join("\n", lines) + "\n");
        return new Request(Kind.GAMES, file.toString(), Category.NFL);
    }

    private Operations operations() {
        return archive.operations().join();
    }

    @Test
    void aFileIsKeptWholeAndItsRunIsNoted() throws IOException {
        List<String> stages = new CopyOnWriteArrayList<>();
        String kept = imports.begin(
                        games("2020-09-10,2020,0,0,KC,HOU,34,20,1", "2020-09-13,2020,0,0,BUF,NYJ,27,17,1"), stages::add)
                .join();

        assertThat(kept).startsWith("games.csv: 0 teams, 2 games").contains("2 games rated");
        assertThat(stages).containsSubsequence("Reading the file …");
        assertThat(operations().jobs()).singleElement().satisfies(run -> {
            assertThat(run.name()).isEqualTo("import games");
            assertThat(run.status()).isEqualTo("completed");
            assertThat(run.message()).isEqualTo(kept);
        });
        assertThat(archive.ratedTeams().join())
                .extracting(team -> team.id() + " " + team.games())
                .contains("KC 1", "HOU 1");
        assertThat(archive.ratings(1, Category.NFL, "KC").join())
                .singleElement()
                .satisfies(step -> assertThat(step.opponent()).isEqualTo("Houston Texans"));
    }

    @Test
    void oneBadFieldRefusesTheWholeFileAndSaysWhere() throws IOException {
        Request request = games("2020-09-10,2020,0,0,KC,HOU,34,20,1", "2020-09-13,2020,0,0,BUF,NYJ,many,17,1");

        assertThatThrownBy(() -> imports.begin(request, stage -> {}).join())
                .hasMessageContaining("line 3")
                .hasMessageContaining("field score1")
                .hasMessageContaining("'many'");
        assertThat(operations().tables()).contains(new TableSize("unified_games", 0));
        assertThat(operations().jobs()).extracting(JobRun::status).containsExactly("failed");
    }

    @Test
    void aCancelledImportLeavesTheDatabaseAsItWas() throws IOException, TimeoutException {
        CompletableFuture<Tables> late = new CompletableFuture<>();
        CompletableFuture<String> answer =
                new StoredImports(late, CLOCK).begin(games("2020-09-10,2020,0,0,KC,HOU,34,20,1"), stage -> {});
        answer.cancel(false);
        late.complete(new Tables(database, sessions));

        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> operations().jobs().stream().anyMatch(run -> run.status().equals("cancelled")));
        assertThat(operations().tables()).contains(new TableSize("unified_games", 0));
    }
}
