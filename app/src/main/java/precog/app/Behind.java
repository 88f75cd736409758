package precog.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Work that must not hold up who asks for it. */
final class Behind {
    private Behind() {}

    /**
     * Does it on a virtual thread; what it throws is what the answer fails with.
     *
     * @param name of the thread
     */
    static <T> CompletableFuture<T> ask(String name, Callable<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                answer.complete(work.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
