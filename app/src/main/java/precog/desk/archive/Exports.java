package precog.desk.archive;

import java.util.concurrent.CompletableFuture;

/** Where tables go as files. */
@FunctionalInterface
public interface Exports {
    /**
     * Writes a file, off the caller's thread.
     *
     * @param name what it holds, such as {@code trades}; a time is added
     * @return where it is; fails with a sentence
     */
    CompletableFuture<String> write(String name, String csv);
}
