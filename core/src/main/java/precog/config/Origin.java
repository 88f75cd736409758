package precog.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the value of a setting comes from, weakest first: default, the user's file, an override, a method version. */
public sealed interface Origin {
    /** The default, because nobody said otherwise. */
    record Standard() implements Origin {
        @Override
        public String words() {
            return "default";
        }
    }

    /**
     * A line of the user's file.
     *
     * @param line counted from 1
     */
    record UserFile(String file, int line) implements Origin {
        @Override
        public String words() {
            return file + ", line " + line;
        }
    }

    /**
     * An override on the running desk.
     *
     * @param expiresAt null where it holds until lifted
     */
    record Overridden(
            String reason,
            String author,
            Instant at,
            @Nullable Instant expiresAt) implements Origin {
        @Override
        public String words() {
            return "override by " + author + " (" + reason + ")" + (expiresAt == null ? "" : " until " + expiresAt);
        }
    }

    /** The configuration of the method version in use. */
    record Method(String name, String version) implements Origin {
        @Override
        public String words() {
            return "method " + name + " " + version;
        }
    }

    /** The origin as a person reads it. */
    String words();

    /** A stronger origin wins over a weaker one. */
    default int strength() {
        return switch (this) {
            case Standard _ -> 0;
            case UserFile _ -> 1;
            case Overridden _ -> 2;
            case Method _ -> 3;
        };
    }
}
