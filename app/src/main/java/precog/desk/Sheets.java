package precog.desk;

import java.util.List;
import javafx.scene.Node;
import precog.desk.finder.FinderSheet;
import precog.desk.games.ReviewSheet;
import precog.desk.keys.DeskAction;
import precog.desk.keys.KeySheet;
import precog.desk.keys.Keymap;
import precog.desk.notice.UpdateSheet;
import precog.desk.pair.PairSheet;
import precog.desk.replay.RecordingsSheet;
import precog.desk.unwind.UnwindCard;

/** What is laid over the screen of a window when somebody asks for it. */
record Sheets(
        UnwindCard unwind,
        PairSheet pair,
        RecordingsSheet recordings,
        ReviewSheet review,
        UpdateSheet updates,
        KeySheet keys,
        FinderSheet finder) {
    /** All of them, the topmost last. */
    List<Node> views() {
        return List.of(
                unwind.view(),
                pair.view(),
                recordings.view(),
                review.view(),
                updates.view(),
                keys.view(),
                finder.view());
    }

    void bind(Keymap keymap) {
        unwind.bind(keymap);
        keymap.on(DeskAction.RECORDINGS, recordings::toggle);
        keymap.on(DeskAction.TIE_GAMES, review::toggle);
        keymap.on(DeskAction.UPDATES, updates::toggle);
        keymap.on(DeskAction.KEYS, keys::toggle);
        keymap.on(DeskAction.PALETTE, finder::toggle);
    }
}
