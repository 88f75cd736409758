package precog.desk.archive;

import java.io.File;
import java.util.concurrent.CompletableFuture;

/** Where tables go as files. */
public interface Exports {
    /**
     * Writes a file, off the caller's thread.
     *
     * @param name what it holds, such as {@code trades}; a time is added
     * @return where it is; fails with a sentence
     */
    CompletableFuture<String> write(String name, String csv);

    /**
     * Writes a file of the trader's choice, off the caller's thread, whole or not at all; one that was there is replaced.
     *
     * @return where it is; fails with a sentence
     */
    CompletableFuture<String> writeTo(File file, String csv);
}
