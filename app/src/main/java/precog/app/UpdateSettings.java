package precog.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import precog.config.SettingsException;
import precog.line.AddressRule;
import precog.notice.NoticeKey;

/**
 * Whether notices of newer versions are asked for, where, and whose are believed: the file {@code updates.properties} of
 * the data folder.
 */
sealed interface UpdateSettings {
    String FILE = "updates.properties";

    /** There is no file, or no address in it: nothing is asked. */
    record Off() implements UpdateSettings {}

    /** An address is named, but there is no key to verify with what it serves: nothing is asked. */
    record Unverifiable() implements UpdateSettings {}

    /** Notices are asked for. */
    record On(URI address, NoticeKey key) implements UpdateSettings {}

    /**
     * Reads a data folder's settings of the notices.
     *
     * @param built the key this program was built with; empty where it was built with none
     * @throws SettingsException with file, line and key where something is wrong
     */
    static UpdateSettings of(Path folder, String built) {
        GivenFile given = new GivenFile(folder.resolve(FILE), Set.of("address", "key"));
        Optional<URI> address =
                given.read("address", Optional.empty(), text -> filled(text).map(UpdateSettings::address));
        Optional<NoticeKey> named =
                given.read("key", Optional.empty(), text -> filled(text).map(NoticeKey::of));
        given.check();
        Optional<NoticeKey> key = named.or(() -> filled(built).map(NoticeKey::of));
        return address.<UpdateSettings>map(where ->
                        key.<UpdateSettings>map(whose -> new On(where, whose)).orElseGet(Unverifiable::new))
                .orElseGet(Off::new);
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(one -> !one.isBlank());
    }

    private static URI address(String text) {
        URI address = AddressRule.checked(URI.create(text));
        if (HttpUrl.parse(text) == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("the address of a notice is https://HOST/FILE, with no user in it");
        }
        return address;
    }
}
