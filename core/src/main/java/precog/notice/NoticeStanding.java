package precog.notice;

import org.jspecify.annotations.Nullable;

/**
 * How a desk stands with notices of newer versions.
 *
 * @param running the version that runs
 * @param words what is so, in sentences
 * @param newer the notice of a newer version; null where none is known
 */
public record NoticeStanding(
        ReleaseVersion running,
        State state,
        String words,
        @Nullable UpdateNotice newer) {
    /** What came of the last asking, or why nothing is asked. */
    public enum State {
        /** No address is named: nothing is asked. */
        OFF("off"),
        /** The file that names the address cannot be used: nothing is asked. */
        UNREADABLE("wrong settings"),
        /** No key is there to verify a notice with: nothing is asked. */
        UNVERIFIABLE("cannot verify"),
        /** Not asked yet. */
        WAITING("not asked yet"),
        /** Nothing newer is announced. */
        UP_TO_DATE("up to date"),
        NEWER("newer version"),
        /** What was served is not believed. */
        REFUSED("refused"),
        UNREACHABLE("not reachable");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether somebody who wants to be told is not. */
        public boolean isTrouble() {
            return switch (this) {
                case OFF, WAITING, UP_TO_DATE, NEWER -> false;
                case UNREADABLE, UNVERIFIABLE, REFUSED, UNREACHABLE -> true;
            };
        }
    }
}
