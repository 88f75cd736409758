package precog.desk.archive;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import precog.notice.NoticeStanding;

/** Word of newer versions. Whoever keeps it tells; nothing is ever fetched but the word, and nothing is installed. */
public interface Updates {
    /** How it stands, at once. */
    NoticeStanding standing();

    /** Opens a page in the system's browser; fails with a sentence where there is none. */
    CompletableFuture<Void> open(URI page);
}
