package precog.desk.stake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import precog.desk.preferences.DeskPreferences;

/** The prepared sizes of this trader, and the one that an armed click uses. */
public final class Stakes {
    /** As many as there are keys for them. */
    public static final int MOST = 5;

    private static final String SIZES = "trading.sizes";
    private static final String CHOSEN = "trading.size";
    private static final String STANDARD = "10, 25, 50, $50, $100";

    private final ReadOnlyObjectWrapper<List<Stake>> all = new ReadOnlyObjectWrapper<>(
            read(STANDARD).orElseThrow(() -> new IllegalStateException("The standard sizes can be read.")));
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(0);

    public ReadOnlyObjectProperty<List<Stake>> all() {
        return all.getReadOnlyProperty();
    }

    /** Place of the chosen one among {@link #all}. */
    public ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The size an armed click uses. */
    public Stake current() {
        return all.get().get(chosen.get());
    }

    /** Chooses a size by its place; one that is not there changes nothing. */
    public Optional<Stake> choose(int at) {
        if (at < 0 || at >= all.get().size()) {
            return Optional.empty();
        }
        chosen.set(at);
        return Optional.of(current());
    }

    /** Prepares other sizes, such as {@code 10, 25, $100}; false where one of them cannot be read or there are too many. */
    public boolean set(String text) {
        Optional<List<Stake>> next = read(text);
        next.ifPresent(sizes -> {
            chosen.set(Math.min(chosen.get(), sizes.size() - 1));
            all.set(sizes);
        });
        return next.isPresent();
    }

    private static Optional<List<Stake>> read(String text) {
        List<Stake> sizes = new ArrayList<>();
        for (String each : Arrays.asList(text.split(",", -1))) {
            Optional<Stake> stake = Stake.of(each);
            if (stake.isEmpty()) {
                return Optional.empty();
            }
            sizes.add(stake.get());
        }
        return sizes.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(sizes));
    }

    /** All of them as they are typed. */
    public String text() {
        return all.get().stream().map(Stake::text).collect(Collectors.joining(", "));
    }

    public void restore(DeskPreferences preferences) {
        set(preferences.text(SIZES, STANDARD));
        choose((int) preferences.number(CHOSEN, 0));
    }

    public void keep(DeskPreferences preferences) {
        preferences.set(SIZES, text());
        preferences.set(CHOSEN, chosen.get());
    }
}
