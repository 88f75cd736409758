package precog.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Makes the journal as it was at an earlier fact, in a folder of its own. */
public final class JournalCopy {
    private JournalCopy() {}

    /**
     * Copies the facts up to {@code lastSequence}; the journal may be appended to meanwhile.
     *
     * @param to a folder without a journal
     * @throws UncheckedIOException where a folder cannot be read or written
     * @throws DamagedJournalException where the journal is damaged before that fact
     */
    public static void upTo(long lastSequence, Path from, Path to) {
        try {
            Files.createDirectories(to);
            if (lastSequence == 0) {
                return;
            }
            long expected = 1;
            for (JournalFile file : JournalFile.in(from)) {
                if (expected <= lastSequence) {
                    expected = copy(file, expected, lastSequence, to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The journal in " + from + " cannot be copied to " + to + ": " + e.getMessage(), e);
        }
    }

    private static long copy(JournalFile file, long firstSequence, long lastSequence, Path to) throws IOException {
        long[] wanted = new long[1];
        JournalFile.Reading reading = file.read(firstSequence, group -> {
            if (group.nextSequence() - 1 <= lastSequence) {
                wanted[0] += group.length();
            }
        });
        byte[] bytes = Files.readAllBytes(file.path());
        int length = Math.toIntExact(JournalFile.HEAD + wanted[0]);
        Files.write(
                JournalFile.of(to, firstSequence).path(), Arrays.copyOf(bytes, length), StandardOpenOption.CREATE_NEW);
        return reading.nextSequence();
    }
}
