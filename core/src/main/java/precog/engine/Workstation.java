package precog.engine;

import java.util.concurrent.CompletableFuture;

/** The engine as a desk or a command line sees it: commands in, immutable views out. Safe from any thread. */
public interface Workstation {
    /**
     * Puts a command in the engine's inbox.
     *
     * @return completed on the engine's thread once its consequences are durable
     */
    CompletableFuture<Answer> submit(Command command);

    /** Starts telling {@code listener}: first everything as it stands, then every change. */
    void listen(DeskListener listener);

    /** Stops telling it. */
    void release(DeskListener listener);
}
