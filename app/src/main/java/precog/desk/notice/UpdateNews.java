package precog.desk.notice;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Updates;
import precog.desk.preferences.DeskPreferences;
import precog.notice.NoticeStanding;
import precog.notice.UpdateNotice;

/** What the desk has to tell of newer versions: what it heard, less what the trader put away. */
public final class UpdateNews {
    private static final String PUT_AWAY = "updates.away";

    private final Updates updates;
    private final DeskPreferences preferences;

    /** @param preferences keep what was put away */
    public UpdateNews(Updates updates, DeskPreferences preferences) {
        this.updates = updates;
        this.preferences = preferences;
    }

    /** How it stands, told or not. */
    NoticeStanding standing() {
        return updates.standing();
    }

    /** Opens the page about it; fails with a sentence where nothing can. */
    CompletableFuture<Void> open(UpdateNotice notice) {
        return updates.open(notice.page());
    }

    /** The notice to show; null where there is none, or it was put away. */
    @Nullable
    UpdateNotice told() {
        UpdateNotice newer = updates.standing().newer();
        return newer == null || isPutAway(newer) ? null : newer;
    }

    /** An urgent word is told even where a calm one on the same version was put away. */
    private boolean isPutAway(UpdateNotice notice) {
        String away = preferences.text(PUT_AWAY, "");
        return away.equals(name(notice, true)) || away.equals(name(notice, notice.urgent()));
    }

    /** Shows it no more, today or ever. */
    void putAway(UpdateNotice notice) {
        preferences.set(PUT_AWAY, name(notice, notice.urgent()));
    }

    private static String name(UpdateNotice notice, boolean urgent) {
        return notice.version() + (urgent ? " urgent" : "");
    }
}
