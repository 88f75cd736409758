package precog.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import precog.notice.NoticeKey;
import precog.notice.NoticeReader;
import precog.notice.NoticeReading;

/** A notice that lies in a file, before it is published. */
public final class NoticeFile {
    private NoticeFile() {}

    /**
     * What every desk would make of it.
     *
     * @param key to verify it with; null for the one this program was built with
     * @throws Failure where no desk would believe it
     */
    public static String words(Path file, @Nullable String key) {
        String whose = key == null ? Version.noticeKey() : key;
        if (whose.isBlank()) {
            throw new Failure("This program was built without a key of its publishers. Name one with --key.");
        }
        NoticeReading reading;
        try {
            reading = new NoticeReader(NoticeKey.of(whose)).read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new Failure("The key cannot be used: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new Failure("The notice cannot be read: " + Failure.reason(e) + ".", e);
        }
        if (!(reading instanceof NoticeReading.Genuine)) {
            throw new Failure("No desk would believe " + file + ". " + reading.words());
        }
        return reading.words();
    }
}
