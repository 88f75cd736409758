package precog.desk.archive;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import precog.config.GivenSetting;

/** Files of settings, wherever the trader keeps them; read and written off the caller's thread. */
public interface SettingFiles {
    /**
     * Reads what a file gives, unchecked.
     *
     * @return fails with a sentence where there is no such file, and with one for each line that is no setting
     */
    CompletableFuture<List<GivenSetting>> read(String file);

    /**
     * Writes a new file; none is ever written over.
     *
     * @return where it is; fails with a sentence
     */
    CompletableFuture<String> write(String file, String text);
}
