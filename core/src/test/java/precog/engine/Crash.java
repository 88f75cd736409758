package precog.engine;

import java.io.Serial;

/** The process died here. */
final class Crash extends Error {
    @Serial
    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where);
    }

    /** Counts the steps of a run and dies at one of them. */
    static final class Fuse {
        private int left;
        private int burnt;

        /** A fuse that never ends. */
        static Fuse none() {
            return new Fuse(Integer.MAX_VALUE);
        }

        Fuse(int steps) {
            left = steps;
        }

        void step(String where) {
            burnt++;
            if (left-- == 0) {
                throw new Crash(where);
            }
        }

        int burnt() {
            return burnt;
        }
    }
}
