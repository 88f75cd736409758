package precog.recording;

import java.nio.file.Path;

/**
 * The files of a recorded session.
 *
 * @param folder its own
 */
record RecordingFiles(Path folder) {
    /** The {@link Opening}; a folder with one is a recording. */
    Path opening() {
        return folder.resolve("opening.json");
    }

    /** The user's settings file as it was. */
    Path settings() {
        return folder.resolve("settings.properties");
    }

    /** Feed messages, one a line, compressed. */
    Path heard() {
        return folder.resolve("heard.ndjson.gz");
    }

    /** When the last message on the disk was heard. */
    Path end() {
        return folder.resolve("end");
    }

    /** Commands, one a line. */
    Path asked() {
        return folder.resolve("asked.ndjson");
    }
}
