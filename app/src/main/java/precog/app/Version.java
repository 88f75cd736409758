package precog.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import precog.notice.ReleaseVersion;

/** What this program was built as. */
public final class Version {
    private Version() {}

    public static String text() {
        return property("version");
    }

    /** The same, to be held against others. */
    static ReleaseVersion release() {
        return ReleaseVersion.of(text());
    }

    /** The public key of those who publish it, to verify their notices with; empty where it was built without one. */
    static String noticeKey() {
        return property("notice.key");
    }

    private static String property(String name) {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
