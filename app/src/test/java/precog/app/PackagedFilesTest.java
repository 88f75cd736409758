package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.AutoComplete;
import picocli.CommandLine;
import precog.app.cli.PrecogCommand;
import precog.kalshi.Tape;

/** What a package carries beside the program tells the truth about it. */
class PackagedFilesTest {
    private static final Path LINUX = Path.of("..", "packaging", "src", "linux");
    private static final Path ICONS = Path.of("src", "main", "resources", "precog", "desk", "theme", "icon");

    @TempDir
    private Path temp;

    private static String read(String name) throws IOException {
        return Files.readString(LINUX.resolve(name));
    }

    private static Properties entry() throws IOException {
        Properties entry = new Properties();
        try (var lines = Files.newBufferedReader(LINUX.resolve("precog.desktop"))) {
            entry.load(lines);
        }
        return entry;
    }

    @Test
    void theEntryOfTheMenuKnowsTheWindowsOfTheProgram() throws IOException {
        assertThat(entry()).containsEntry("StartupWMClass", Precog.class.getName());
    }

    @Test
    void theKindOfFileIsThatOfTheTapesWeWriteAndTheEntryOpensIt() throws IOException {
        String type = entry().getProperty("MimeType").replace(";", "");

        assertThat(read("precog.xml"))
                .contains("<mime-type type=\"" + type + "\">")
                .contains("<glob pattern=\"*" + Tape.ENDING + "\"/>");
        assertThat(read("precog.metainfo.xml")).contains("<mediatype>" + type + "</mediatype>");
    }

    @Test
    void theManualNamesEveryCommandAndOption() throws IOException {
        String manual = read("precog.1").replace("\\-", "-");

        assertThat(words(new CommandLine(new PrecogCommand())))
                .hasSizeGreaterThan(40)
                .allSatisfy(word -> assertThat(manual).containsPattern("(?<![a-z-])" + word + "(?![a-z-])"));
    }

    /** Names of commands and options, of all that are below a command too. */
    private static List<String> words(CommandLine command) {
        List<String> words = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> words.add(option.longestName()));
        command.getSubcommands().forEach((name, below) -> {
            words.add(name);
            words.addAll(words(below));
        });
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "precog rep, replay",
        "precog replay --as, --as-it-was",
        "precog exchange can, cancel-all",
        "precog desk --venue K, KALSHI"
    })
    void theShellCompletesWhatIsTyped(String typed, String completed) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "There is no bash here.");
        Path script = Files.writeString(
                temp.resolve("precog"), AutoComplete.bash("precog", new CommandLine(new PrecogCommand())));
        String[] words = typed.split(" ");
        Process bash = new ProcessBuilder(
                        "/bin/bash",
                        "--norc",
                        "-c",
                        "source " + script + "; COMP_WORDS=(" + typed + "); COMP_CWORD=" + (words.length - 1)
                                + "; COMP_LINE='" + typed + "'; _complete_precog; echo ${COMPREPLY[@]}")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualToIgnoringCase(completed);
    }

    @Test
    void everyIconIsAsLargeAsItsNameSays() throws IOException {
        try (Stream<Path> icons = Files.list(ICONS)) {
            assertThat(icons).hasSize(9).allSatisfy(icon -> {
                BufferedImage image = ImageIO.read(icon.toFile());
                assertThat(icon).hasFileName("precog-" + image.getWidth() + ".png");
                assertThat(image.getHeight()).isEqualTo(image.getWidth());
            });
        }
    }
}
