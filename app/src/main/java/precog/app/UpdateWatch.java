package precog.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.config.SettingsException;
import precog.desk.archive.Updates;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.line.Loops;
import precog.notice.NoticeReader;
import precog.notice.NoticeReading;
import precog.notice.NoticeReading.Genuine;
import precog.notice.NoticeStanding;
import precog.notice.NoticeStanding.State;
import precog.notice.ReleaseVersion;
import precog.notice.UpdateNotice;

/**
 * Listens for notices of newer versions where a person named an address for them: asks once after the start and once a
 * day. The newest one believed is kept as it was signed, so that an older one served later changes nothing, and what was
 * once heard is known where nothing answers.
 */
public final class UpdateWatch implements Updates, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateWatch.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** The notice that is kept, beside {@link UpdateSettings#FILE}. */
    static final String KEPT = "updates.notice";

    private final ReleaseVersion running;
    private final @Nullable Source source;
    private final Loops loops = new Loops("update notices");
    private volatile NoticeStanding standing;

    /** Where notices come from, how they are believed, and where the newest is kept. */
    private record Source(URI address, NoticeClient client, NoticeReader reader, Path kept, InstantSource clock) {}

    /** A watch that asks nobody. */
    private UpdateWatch(ReleaseVersion running, State why, String words) {
        this.running = running;
        source = null;
        standing = new NoticeStanding(running, why, words, null);
    }

    private UpdateWatch(ReleaseVersion running, Source source) {
        this.running = running;
        this.source = source;
        standing = told(State.WAITING, "Nobody was asked for newer versions yet.", remembered(source));
    }

    /**
     * A watch that has not asked yet.
     *
     * @param root folder that all accounts of the profile share
     */
    public static UpdateWatch in(Path root) {
        return in(root, Version.release(), Version.noticeKey(), InstantSource.system());
    }

    /** @param built the key the program was built with; empty where with none */
    static UpdateWatch in(Path root, ReleaseVersion running, String built, InstantSource clock) {
        Path file = root.resolve(UpdateSettings.FILE);
        try {
            return switch (UpdateSettings.of(root, built)) {
                case UpdateSettings.Off() ->
                    new UpdateWatch(
                            running,
                            State.OFF,
                            "Nobody is asked for newer versions. To be told of them, name an address in " + file + ".");
                case UpdateSettings.Unverifiable() ->
                    new UpdateWatch(
                            running,
                            State.UNVERIFIABLE,
                            "Nobody is asked for newer versions, since no answer could be verified: this program was"
                                    + " built without a key of its publishers, and " + file + " names none.");
                case UpdateSettings.On(var address, var key) ->
                    new UpdateWatch(
                            running,
                            new Source(
                                    address,
                                    new NoticeClient(address, running.toString()),
                                    new NoticeReader(key),
                                    root.resolve(KEPT),
                                    clock));
            };
        } catch (SettingsException e) {
            LOG.warn("Nobody is asked for newer versions: {}", e.getMessage());
            return new UpdateWatch(running, State.UNREADABLE, "Nobody is asked for newer versions: " + e.getMessage());
        }
    }

    /** The watch of a desk that plays a session again, which asks nobody. */
    static UpdateWatch ofPlayback() {
        return new UpdateWatch(Version.release(), State.OFF, "Nobody is asked for newer versions by a playback.");
    }

    /** Begins to ask, where an address is named. */
    public void begin() {
        if (source != null) {
            loops.every(DAY, () -> {
                ask();
                return true;
            });
        }
    }

    /** Asks once, where an address is named; blocks. */
    public NoticeStanding ask() throws InterruptedException {
        if (source != null) {
            UpdateNotice known = remembered(source);
            standing = switch (source.client.ask()) {
                case Got<byte[]>(byte[] file) -> weighed(source, file, known);
                case Missed<byte[]>(int _, String _, String reason) ->
                    logged(told(State.UNREACHABLE, source.address + " told of no version. " + reason, known));
            };
        }
        return standing;
    }

    private NoticeStanding weighed(Source from, byte[] file, @Nullable UpdateNotice known) {
        NoticeReading reading = from.reader.read(file);
        if (!(reading instanceof Genuine(UpdateNotice heard))) {
            return logged(
                    told(State.REFUSED, "What " + from.address + " serves is not believed. " + reading.words(), known));
        }
        if (known != null && heard.givesWayTo(known)) {
            LOG.info("An older update notice came, of {}; that of {} stays.", heard.version(), known.version());
            return asked(from, known);
        }
        keep(from.kept, file);
        return asked(from, heard);
    }

    private NoticeStanding asked(Source from, UpdateNotice newest) {
        String when = " (asked " + MOMENT.format(from.clock.instant()) + ").";
        return logged(told(State.UP_TO_DATE, "No version newer than " + running + " is announced" + when, newest));
    }

    /** How it stands, with the newest notice where that is news. */
    private NoticeStanding told(State otherwise, String words, @Nullable UpdateNotice newest) {
        if (newest == null || newest.version().compareTo(running) <= 0) {
            return new NoticeStanding(running, otherwise, words, null);
        }
        return otherwise.isTrouble()
                ? new NoticeStanding(running, otherwise, words + " Before: " + newest.words(), newest)
                : new NoticeStanding(running, State.NEWER, newest.words(), newest);
    }

    private static NoticeStanding logged(NoticeStanding standing) {
        LOG.info("Update notices: {}", standing.words());
        return standing;
    }

    /** The notice kept from before, as far as it is believed; null where there is none. */
    private static @Nullable UpdateNotice remembered(Source source) {
        try {
            NoticeReading reading = source.reader.read(Files.readAllBytes(source.kept));
            if (reading instanceof Genuine(UpdateNotice notice)) {
                return notice;
            }
            LOG.warn("The update notice kept in {} is left out. {}", source.kept, reading.words());
        } catch (NoSuchFileException none) {
            LOG.debug("No update notice is kept yet.");
        } catch (IOException e) {
            LOG.warn("The update notice kept before cannot be read: {}.", Failure.reason(e));
        }
        return null;
    }

    private static void keep(Path kept, byte[] file) {
        Path next = kept.resolveSibling(KEPT + ".next");
        try {
            Files.write(next, file);
            Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The update notice cannot be kept: {}.", Failure.reason(e));
        }
    }

    @Override
    public NoticeStanding standing() {
        return standing;
    }

    @Override
    public CompletableFuture<Void> open(URI page) {
        return Browser.open(page);
    }

    @Override
    public void close() {
        loops.close();
    }
}
