package precog.desk.scripted;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import precog.desk.archive.Updates;
import precog.notice.NoticeStanding;
import precog.notice.NoticeStanding.State;
import precog.notice.ReleaseVersion;
import precog.notice.UpdateNotice;

/** Word of newer versions as a test gives it, off at first; knows which pages were opened. */
public final class ScriptedUpdates implements Updates {
    public static final String REFUSAL = "What https://example.org serves is not believed. Line 3: it is none.";
    private static final ReleaseVersion RUNNING = ReleaseVersion.of("0.1.0");

    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private volatile NoticeStanding standing =
            new NoticeStanding(RUNNING, State.OFF, "Nobody is asked for newer versions.", null);
    private volatile boolean browser = true;

    /** A version is announced. */
    public UpdateNotice announce(String version, boolean urgent) {
        UpdateNotice notice = new UpdateNotice(
                ReleaseVersion.of(version),
                LocalDate.of(2026, 12, 1),
                urgent,
                URI.create("https://example.org/precog/" + version),
                "The ladder draws faster.");
        standing = new NoticeStanding(RUNNING, State.NEWER, notice.words(), notice);
        return notice;
    }

    /** What is served is no notice. */
    public void refuse() {
        standing = new NoticeStanding(RUNNING, State.REFUSED, REFUSAL, null);
    }

    /** There is nothing to open a page with. */
    public void withoutBrowser() {
        browser = false;
    }

    /** The pages opened so far. */
    public List<URI> opened() {
        return List.copyOf(opened);
    }

    @Override
    public NoticeStanding standing() {
        return standing;
    }

    @Override
    public CompletableFuture<Void> open(URI page) {
        if (!browser) {
            return CompletableFuture.failedFuture(new IllegalStateException("There is nothing to open a page with."));
        }
        opened.add(page);
        return CompletableFuture.completedFuture(null);
    }
}
