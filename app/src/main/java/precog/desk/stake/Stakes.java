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

/** The prepared sizes of this trader, and the one that an armed click uses: the same in every window. */
public final class Stakes {
    /** As many as there are keys for them. */
    public static final int MOST = 5;

    private static final String SIZES = "trading.sizes";
    private static final String CHOSEN = "trading.size";
    private static final String STANDARD = "10, 25, 50, $50, $100";

    private final DeskPreferences preferences;
    private final ReadOnlyObjectWrapper<List<Stake>> all = new ReadOnlyObjectWrapper<>(
            read(STANDARD).orElseThrow(() -> new IllegalStateException("The standard sizes can be read.")));
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(0);

    /** The sizes kept in {@code preferences}, which every change is put into. */
    public Stakes(DeskPreferences preferences) {
        this.preferences = preferences;
        read(preferences.text(SIZES, STANDARD)).ifPresent(all::set);
        chosen.set(Math.clamp((long) preferences.number(CHOSEN, 0), 0, all.get().size() - 1));
    }

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
        preferences.set(CHOSEN, at);
        return Optional.of(current());
    }

    /** Prepares other sizes, such as {@code 10, 25, $100}; false where one of them cannot be read or there are too many. */
    public boolean set(String text) {
        Optional<List<Stake>> next = read(text);
        next.ifPresent(sizes -> {
            chosen.set(Math.min(chosen.get(), sizes.size() - 1));
            all.set(sizes);
            preferences.set(SIZES, text());
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
}
