package precog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LauncherTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int precog(String... args) {
        return Launcher.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void versionNamesItselfAndItsJava() {
        assertThat(precog("version")).isZero();
        assertThat(out.toString()).startsWith("Precog " + Version.text() + " (Java 25");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(precog("help")).isZero();
        assertThat(out.toString())
                .contains("desk", "run", "replay", "import", "elo", "sql", "db", "screenshot", "version");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(precog("no-such-command")).isEqualTo(2);
        assertThat(precog("run", "--speed", "fast")).isEqualTo(2);
        assertThat(err.toString()).contains("'fast' is no speed");
        assertThat(precog("run", "--for", "soon")).isEqualTo(2);
        assertThat(err.toString()).contains("'soon' is no length of time");
    }
}
