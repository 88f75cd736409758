package precog.app;

import java.util.concurrent.CompletableFuture;
import precog.engine.Answer;
import precog.engine.Command;
import precog.engine.DeskListener;
import precog.engine.Workstation;

/** A workstation that is still being built: what is asked of it waits until it is there. */
final class LateWorkstation implements Workstation {
    private final CompletableFuture<Workstation> built;

    LateWorkstation(CompletableFuture<Workstation> built) {
        this.built = built;
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        return built.thenCompose(workstation -> workstation.submit(command));
    }

    @Override
    public void listen(DeskListener listener) {
        var _ = built.thenAccept(workstation -> workstation.listen(listener));
    }

    /** A listener from before the workstation was there is told until it ends with its session. */
    @Override
    public void release(DeskListener listener) {
        if (built.isDone()) {
            var _ = built.thenAccept(workstation -> workstation.release(listener));
        }
    }
}
