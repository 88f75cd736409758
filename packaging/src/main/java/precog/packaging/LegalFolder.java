package precog.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lays out {@code target/legal}, which a package carries: the bill of materials, the list of third parties, the texts
 * of their licences. Refuses a library whose licence is not allowed, or whose text cannot be handed on.
 */
final class LegalFolder {

    private static final Path FOLDER = Path.of("target/legal");
    private static final Path STANDARD_TEXTS = Path.of("target/supply/licenses");
    private static final Path GPL_WITH_CLASSPATH_EXCEPTION =
            Path.of(System.getProperty("java.home"), "legal/java.base/LICENSE");

    private static final Pattern TEXT =
            Pattern.compile("(?i)(.*/)?[^/]*(licen[cs]e|notice|copying)[^/.]*(\\.txt|\\.md)?");
    private static final Pattern OWN_LICENCE = Pattern.compile("(?i)META-INF/licen[cs]e(\\.txt|\\.md)?");
    /** The standard text of these leaves the copyright line to whoever hands it on. */
    private static final Pattern ASKS_FOR_COPYRIGHT = Pattern.compile("MIT|BSD-.*");

    private final List<String> allowed;
    private final Map<String, String> spellings;
    private final Properties notices = new Properties();

    private LegalFolder(List<String> allowed, Map<String, String> spellings) throws IOException {
        this.allowed = allowed;
        this.spellings = spellings;
        try (Reader in = Files.newBufferedReader(Path.of("src/legal/notices.properties"))) {
            notices.load(in);
        }
    }

    /** Run in the packaging module with the allowed licences and the spellings ({@code name = id}), by commas. */
    public static void main(String[] args) throws IOException {
        LegalFolder legal = new LegalFolder(
                list(args[0]).toList(),
                list(args[1])
                        .map(pair -> pair.split("\\s*=\\s*", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        try {
            legal.layOut(JavaRuntime.running());
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Stream<String> list(String commas) {
        return Arrays.stream(commas.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private void layOut(JavaRuntime java) throws IOException {
        Files.createDirectories(FOLDER);
        copy(Bill.JSON, "precog.cdx.json");
        copy(Path.of("../LICENSE"), "LICENSE");
        StringBuilder list = new StringBuilder("""
                Precog is under the Apache License, version 2.0: see LICENSE.
                It is made of the libraries below, each with its licence and where the text of it lies.

                """);
        List<String> refused = new ArrayList<>();
        for (Component component : Bill.shipped().stream()
                .sorted(Comparator.comparing(Component::title, String.CASE_INSENSITIVE_ORDER))
                .toList()) {
            try {
                list.append(entry(component));
            } catch (Refusal e) {
                refused.add(e.getMessage());
            }
        }
        if (!refused.isEmpty()) {
            throw new Refusal(String.join("\n", refused));
        }
        Files.writeString(FOLDER.resolve("THIRD-PARTY.txt"), list.append(java.entry()));
        Files.writeString(FOLDER.resolve("java.cdx.json"), java.bill());
    }

    private String entry(Component component) throws IOException {
        Optional<String> own = extract(component);
        String licence = chosen(component);
        Optional<String> notice = Optional.ofNullable(notices.getProperty(component.name()));
        if (own.isEmpty()
                && notice.isEmpty()
                && ASKS_FOR_COPYRIGHT.matcher(licence).matches()) {
            throw new Refusal(component.title() + " carries no licence text, and " + licence
                    + " asks for its copyright line: add it to packaging/src/legal/notices.properties.");
        }
        String text = own.isPresent() ? own.get() : standardText(licence);
        String declared = String.join(", ", component.licences());
        return component.title() + '\n'
                + "  " + licence + (declared.equals(licence) ? "" : " (declared: " + declared + ")") + '\n'
                + "  " + text + '\n'
                + notice.map(line -> "  " + line + '\n').orElse("")
                + '\n';
    }

    /** A library under several licences may be taken under any one of them. */
    private String chosen(Component component) {
        return component.licences().stream()
                .map(name -> spellings.getOrDefault(name, name))
                .filter(allowed::contains)
                .findFirst()
                .orElseThrow(() -> new Refusal(component.title() + " is under "
                        + (component.licences().isEmpty() ? "no licence" : String.join(", ", component.licences()))
                        + ", and none of the allowed ones: see licences.allowed in packaging/pom.xml."));
    }

    /** Copies what the jar says of licences and origin, and returns where its own licence lies, if it has one. */
    private static Optional<String> extract(Component component) throws IOException {
        String own = null;
        try (ZipFile jar = new ZipFile(component.shipped().toFile())) {
            for (ZipEntry entry : jar.stream()
                    .filter(found -> TEXT.matcher(found.getName()).matches())
                    .toList()) {
                String name =
                        "licences/" + component.title() + '/' + entry.getName().replaceFirst("^META-INF/", "");
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.createDirectories(FOLDER.resolve(name).getParent());
                    Files.copy(in, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
                own = OWN_LICENCE.matcher(entry.getName()).matches() ? name : own;
            }
        }
        return Optional.ofNullable(own);
    }

    private static String standardText(String licence) throws IOException {
        if (licence.equals("Apache-2.0")) {
            return "LICENSE";
        }
        String name = "licences/" + licence + ".txt";
        copy(
                licence.equals("GPL-2.0-with-classpath-exception")
                        ? GPL_WITH_CLASSPATH_EXCEPTION
                        : STANDARD_TEXTS.resolve(licence + ".txt"),
                name);
        return name;
    }

    private static void copy(Path from, String to) throws IOException {
        if (!Files.exists(from)) {
            throw new Refusal("There is no " + from + " to be copied to " + FOLDER.resolve(to) + '.');
        }
        Files.createDirectories(FOLDER.resolve(to).getParent());
        Files.write(FOLDER.resolve(to), Files.readAllBytes(from));
    }
}
