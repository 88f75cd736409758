package precog.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what the build fetched with the SHA-256 sums pinned in the repository, by path in a Maven repository. Refuses
 * a file with another sum, a jar to be packed without one, and a version named in one of our POMs without one.
 */
final class Checksums {

    private static final Path PINNED = Path.of("checksums.sha256");

    private final Path repository;
    private final Map<String, String> pinned;

    private Checksums(Path repository) throws IOException {
        this.repository = repository;
        try (Stream<String> lines = Files.lines(PINNED)) {
            pinned = lines.map(line -> line.split(" {2}", 2))
                    .collect(Collectors.toMap(pair -> pair[1], pair -> pair[0]));
        }
    }

    /** Run in the packaging module with the folder of Maven's local repository. */
    public static void main(String[] args) throws IOException {
        Checksums checksums = new Checksums(Path.of(args[0]));
        try {
            List<String> refused = Stream.of(checksums.named(), checksums.packed(), checksums.fetched())
                    .flatMap(Function.identity())
                    .sorted()
                    .toList();
            if (!refused.isEmpty()) {
                throw new Refusal(String.join("\n", refused));
            }
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.err.println("Nothing is packed of this. See packaging/REPRODUCIBLE.md, \"What the build fetches\".");
            System.exit(1);
        }
    }

    private Stream<String> named() throws IOException {
        return Poms.named()
                .filter(path -> !pinned.containsKey(path))
                .map(path -> path + " is named in a POM and has no pinned sum.");
    }

    private Stream<String> packed() throws IOException {
        List<Component> bill = Bill.shipped();
        Set<Path> known = bill.stream().map(Component::shipped).collect(Collectors.toSet());
        Stream<String> unknown = Component.packed()
                .filter(jar -> !known.contains(jar))
                .map(jar -> jar + " is to be packed and not in the bill of materials.");
        Stream<String> other = bill.stream()
                .filter(component -> !component.own())
                .flatMap(component -> pinned.containsKey(component.path())
                        ? differing(component.path(), component.shipped())
                        : Stream.of(component.path() + " is to be packed and has no pinned sum."));
        return Stream.concat(unknown, other);
    }

    private Stream<String> fetched() {
        return pinned.keySet().parallelStream()
                .filter(path -> Files.exists(repository.resolve(path)))
                .flatMap(path -> differing(path, repository.resolve(path)));
    }

    private Stream<String> differing(String path, Path file) {
        String expected = pinned.get(path);
        String found = sum(file);
        return found.equals(expected)
                ? Stream.empty()
                : Stream.of(file + " is not what was pinned: its SHA-256 sum is " + found + ", pinned is " + expected
                        + '.');
    }

    private static String sum(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
