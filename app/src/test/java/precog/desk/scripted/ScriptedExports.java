package precog.desk.scripted;

import java.io.File;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import precog.desk.archive.Exports;

/** Takes files without writing any. */
public final class ScriptedExports implements Exports {
    private final Map<String, String> saved = new ConcurrentHashMap<>();

    /** What was saved: by its name in the export folder, or by the path it was to go to. */
    public Map<String, String> saved() {
        return saved;
    }

    @Override
    public CompletableFuture<String> write(String name, String csv) {
        saved.put(name, csv);
        return CompletableFuture.completedFuture("/export/" + name + ".csv");
    }

    @Override
    public CompletableFuture<String> writeTo(File file, String csv) {
        saved.put(file.getPath(), csv);
        return CompletableFuture.completedFuture(file.getPath());
    }
}
