package precog.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One library as the bill of materials names it.
 *
 * @param classifier of the platform's jar of a library, else empty
 * @param licences as its POM declares them: SPDX identifiers where the bill knows one, else the name
 */
record Component(String group, String name, String version, String classifier, List<String> licences) {

    private static final List<Path> FOLDERS = List.of(Path.of("target/lib"), Path.of("target/javafx"));

    /** Every jar that is packed, in the bill of materials or not. */
    static Stream<Path> packed() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> found = Files.list(folder)) {
                found.forEach(jars::add);
            }
        }
        return jars.stream();
    }

    /** Whether it is this project's own. */
    boolean own() {
        return group.equals("precog");
    }

    /** Name and version, as its jar is called. */
    String title() {
        return name + '-' + version + (classifier.isEmpty() ? "" : '-' + classifier);
    }

    /** The path of its jar in a Maven repository. */
    String path() {
        return group.replace('.', '/') + '/' + name + '/' + version + '/' + title() + ".jar";
    }

    /** The jar that is packed. */
    Path shipped() {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(title() + ".jar"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(title() + " is in the bill of materials and not among the jars to pack."));
    }
}
