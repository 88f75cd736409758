package precog.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of a journal: eight bytes that say what it is, then groups. Its name is the sequence of its first fact, so
 * that the order of names is the order of facts.
 *
 * @param path where it lies
 */
record JournalFile(Path path) implements Comparable<JournalFile> {
    static final String SUFFIX = ".journal";

    private static final byte[] MAGIC = "PRECOGJ1".getBytes(StandardCharsets.US_ASCII);

    /** Bytes before the first group. */
    static final int HEAD = MAGIC.length;

    /**
     * What a reading found.
     *
     * @param wholeBytes length up to the end of the last sound group
     * @param nextSequence sequence after that group
     * @param last that group; null where there is none
     * @param tornBytes bytes behind it that are no group: 0 where the file ends soundly
     */
    record Reading(
            long wholeBytes, long nextSequence, @Nullable GroupFrame last, long tornBytes) {}

    static JournalFile of(Path folder, long firstSequence) {
        return new JournalFile(folder.resolve("%016d".formatted(firstSequence) + SUFFIX));
    }

    /** The files of a folder, in the order of their facts. */
    static List<JournalFile> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(SUFFIX))
                    .map(JournalFile::new)
                    .sorted()
                    .toList();
        }
    }

    /** Makes the file with nothing but its magic bytes, durably. */
    static JournalFile create(Path folder, long firstSequence) throws IOException {
        JournalFile file = of(folder, firstSequence);
        try (FileChannel channel =
                FileChannel.open(file.path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer magic = ByteBuffer.wrap(MAGIC);
            while (magic.hasRemaining()) {
                channel.write(magic);
            }
            channel.force(true);
        }
        forceFolder(folder);
        return file;
    }

    /** Without this a power cut may forget that the file exists, although its content was forced. */
    private static void forceFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * Reads every sound group in order.
     *
     * @param firstSequence the sequence the first group must have
     * @throws DamagedJournalException where a group is damaged and later ones are there
     */
    Reading read(long firstSequence, Consumer<GroupFrame> consumer) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
        if (bytes.limit() < MAGIC.length) {
            return new Reading(0, firstSequence, null, bytes.limit());
        }
        if (bytes.slice(0, MAGIC.length).mismatch(ByteBuffer.wrap(MAGIC)) >= 0) {
            throw new DamagedJournalException(path, 0, "it does not begin like a journal of this program");
        }
        int offset = HEAD;
        long expected = firstSequence;
        GroupFrame last = null;
        while (offset < bytes.limit()) {
            GroupFrame group = GroupFrame.decode(bytes, offset);
            if (group == null) {
                refuseGroupsBehind(bytes, offset, expected);
                break;
            }
            if (group.firstSequence() != expected) {
                throw new DamagedJournalException(
                        path, offset, "fact " + expected + " is missing, " + group.firstSequence() + " follows");
            }
            consumer.accept(group);
            last = group;
            expected = group.nextSequence();
            offset += group.length();
        }
        return new Reading(offset, expected, last, bytes.limit() - offset);
    }

    /** A torn tail has nothing sound behind it; a sound group behind a bad one means acknowledged facts were damaged. */
    private void refuseGroupsBehind(ByteBuffer bytes, int bad, long expected) {
        for (int offset = bad + 1; offset <= bytes.limit() - GroupFrame.HEADER; offset++) {
            GroupFrame group = GroupFrame.decode(bytes, offset);
            if (group != null && group.firstSequence() > expected) {
                throw new DamagedJournalException(
                        path, bad, "fact " + expected + " is damaged, sound ones follow from " + group.firstSequence());
            }
        }
    }

    @Override
    public int compareTo(JournalFile other) {
        return path.getFileName().compareTo(other.path.getFileName());
    }
}
