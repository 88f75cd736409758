package precog.app;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import precog.desk.exchange.PassphraseSheet;
import precog.desk.preferences.DeskPreferences;
import precog.desk.theme.Theme;
import precog.kalshi.key.ApiKey;

/** Asks for the passphrase of a key in a small window of its own, before there is a desk. */
public final class PassphraseWindow {
    private PassphraseWindow() {}

    /**
     * Opens the key to a venue.
     *
     * @param account folder of the account that is opened, whose desk this looks like
     * @param refusal the sentence where somebody leaves
     * @return null where none is kept
     * @throws Failure where somebody leaves; what the vault says where no try was right
     */
    public static @Nullable ApiKey open(Path root, String venue, Path account, String refusal) {
        if (!VenueKeys.in(root).holds(venue)) {
            return null;
        }
        CompletableFuture<ApiKey> opened = new CompletableFuture<>();
        DeskProgram.onScreen(() -> {
            try {
                show(root, venue, account, opened);
            } catch (RuntimeException e) {
                opened.completeExceptionally(e);
            }
        });
        try {
            return opened.join();
        } catch (CancellationException e) {
            throw new Failure(refusal);
        } catch (CompletionException e) {
            throw e.getCause() instanceof CancellationException ? new Failure(refusal) : Failure.thrownIn(e);
        }
    }

    private static void show(Path root, String venue, Path account, CompletableFuture<ApiKey> opened) {
        PassphraseSheet<ApiKey> sheet =
                new PassphraseSheet<>("the key to " + venue, words -> attempt(root, venue, words), Platform::runLater);
        DeskPreferences preferences = DeskPreferences.of(account.resolve("desk.properties"));
        Stage stage = SmallWindow.around(sheet.view(), preferences.choice("shade", Theme.Shade.DARK));
        stage.setOnHidden(closed -> sheet.leave());
        var _ = sheet.opened().whenComplete((key, failure) -> {
            stage.hide();
            if (failure == null) {
                opened.complete(key);
            } else {
                opened.completeExceptionally(failure);
            }
        });
        stage.show();
    }

    private static CompletableFuture<ApiKey> attempt(Path root, String venue, char[] words) {
        return CompletableFuture.supplyAsync(
                () -> {
                    ApiKey key = VenueKeys.open(root, venue, () -> words);
                    if (key == null) {
                        throw new Failure("The key is no longer kept.");
                    }
                    return key;
                },
                task -> Thread.ofVirtual().name("key").start(task));
    }
}
