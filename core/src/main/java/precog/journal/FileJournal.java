package precog.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal as checksummed files in a folder, one after the other by day of engine time or by size. Used by one
 * thread.
 */
public final class FileJournal implements Journal {
    /** A file is closed and the next begun beyond this size. */
    public static final long DEFAULT_ROLL_BYTES = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    /** How a file is opened for appending; another way in tests, to see disks fail. */
    @FunctionalInterface
    interface Opener {
        FileChannel open(Path file) throws IOException;
    }

    private final Path folder;
    private final long rollBytes;
    private final Opener opener;
    private final CaseCodec<Fact> codec = new CaseCodec<>(Fact.class);
    private final List<String> repairs = new java.util.ArrayList<>();
    private long nextSequence = 1;
    private @Nullable FileChannel channel;
    private long wholeBytes;
    private @Nullable LocalDate day;
    private boolean tornByUs;

    /**
     * Opens the journal of a folder, making the folder where it is not there. A last group that was cut off is removed,
     * because nothing was ever done on its account; {@link #repairs} says so.
     *
     * @throws DamagedJournalException where anything else is wrong with a file
     * @throws UncheckedIOException where the folder cannot be read or written
     */
    public FileJournal(Path folder) {
        this(
                folder,
                DEFAULT_ROLL_BYTES,
                file -> FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ));
    }

    FileJournal(Path folder, long rollBytes, Opener opener) {
        this.folder = folder;
        this.rollBytes = rollBytes;
        this.opener = opener;
        try {
            Files.createDirectories(folder);
            open();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private void open() throws IOException {
        List<JournalFile> files = JournalFile.in(folder);
        for (JournalFile file : files) {
            boolean last = file.equals(files.getLast());
            checkName(file);
            JournalFile.Reading reading = file.read(nextSequence, group -> {});
            if (reading.tornBytes() > 0 && !last) {
                throw new DamagedJournalException(file.path(), reading.wholeBytes(), "it ends in the middle of a fact");
            }
            nextSequence = reading.nextSequence();
            if (reading.last() != null) {
                day = dayOf(reading.last().at());
            }
            if (last) {
                resume(file, reading);
            }
        }
    }

    private void checkName(JournalFile file) {
        if (!file.equals(JournalFile.of(folder, nextSequence))) {
            throw new DamagedJournalException(
                    file.path(), 0, "a file before it, with fact " + nextSequence + ", is missing");
        }
    }

    private void resume(JournalFile file, JournalFile.Reading reading) throws IOException {
        if (reading.wholeBytes() == 0) {
            Files.delete(file.path());
            repairs.add("The journal file " + file.path() + " was begun but never written to; it was removed.");
            return;
        }
        FileChannel opened = opener.open(file.path());
        channel = opened;
        wholeBytes = reading.wholeBytes();
        if (reading.tornBytes() > 0) {
            opened.truncate(wholeBytes);
            opened.force(true);
            repairs.add(
                    "The last " + reading.tornBytes() + " bytes of the journal file " + file.path()
                            + " were cut off in the middle of a group; they were removed. Nothing had been done on their account.");
        }
        opened.position(wholeBytes);
    }

    /** Sentences for the log about what was repaired at opening; empty as a rule. */
    public List<String> repairs() {
        return List.copyOf(repairs);
    }

    @Override
    public long append(Instant at, List<Fact> facts) {
        GroupFrame group = new GroupFrame(nextSequence, facts.size(), at, codec.encode(facts));
        try {
            FileChannel target = target(at);
            if (tornByUs) {
                cutBack(target);
            }
            write(target, group.encode());
        } catch (IOException e) {
            throw new JournalException(
                    "The journal in " + folder + " cannot be written (" + e.getMessage()
                            + "). No order is sent until it can: make room on the disk or repair it.",
                    e);
        }
        nextSequence = group.nextSequence();
        day = dayOf(at);
        return lastSequence();
    }

    private void write(FileChannel target, ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                target.write(bytes);
            }
            target.force(false);
        } catch (IOException e) {
            tornByUs = true;
            try {
                cutBack(target);
            } catch (IOException again) {
                LOG.warn("A half-written group could not be removed yet; it will be before the next.", again);
                e.addSuppressed(again);
            }
            throw e;
        }
        wholeBytes += length;
    }

    private void cutBack(FileChannel target) throws IOException {
        target.truncate(wholeBytes);
        target.position(wholeBytes);
        target.force(true);
        tornByUs = false;
    }

    private FileChannel target(Instant at) throws IOException {
        FileChannel current = channel;
        if (current != null
                && wholeBytes < rollBytes
                && (day == null || !dayOf(at).isAfter(day))) {
            return current;
        }
        if (current != null) {
            if (tornByUs) {
                cutBack(current);
            }
            current.close();
        }
        channel = null;
        JournalFile next = JournalFile.of(folder, nextSequence);
        if (!Files.exists(next.path())) {
            next = JournalFile.create(folder, nextSequence);
        }
        FileChannel opened = opener.open(next.path());
        wholeBytes = opened.size();
        opened.position(wholeBytes);
        channel = opened;
        return opened;
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public void replay(Consumer<List<Entry>> consumer) {
        long expected = 1;
        try {
            for (JournalFile file : JournalFile.in(folder)) {
                expected = file.read(expected, group -> deliver(file, group, consumer))
                        .nextSequence();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void deliver(JournalFile file, GroupFrame group, Consumer<List<Entry>> consumer) {
        List<Fact> facts;
        try {
            facts = codec.decode(group.payload());
        } catch (IllegalArgumentException e) {
            throw new JournalException(
                    "Fact " + group.firstSequence() + " in " + file.path()
                            + " was written by another version of the program and cannot be read: " + e.getMessage(),
                    e);
        }
        consumer.accept(Entry.group(group.firstSequence(), group.at(), facts));
    }

    @Override
    public long lastSequence() {
        return nextSequence - 1;
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal in " + folder + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
