package precog.desk.workspace;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import precog.desk.preferences.DeskPreferences;

/** Arrangements of the desk kept under names: panes, columns, filters and windows. FX thread. */
public final class Workspaces {
    private static final String FOLDER = "workspace";
    private static final String LAYOUT = "layout";

    private final DeskPreferences kept;

    /** @param preferences of the desk */
    public Workspaces(DeskPreferences preferences) {
        kept = preferences.part(FOLDER);
    }

    /** Names in the order of the alphabet. */
    public List<String> names() {
        return kept.all().keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .toList();
    }

    /** A name as it can be kept: without dots and outer blanks; empty where nothing is left. */
    public static String name(String typed) {
        return typed.replace('.', ' ').strip();
    }

    /** Keeps an arrangement, in place of one of the same name. */
    public void keep(String name, Map<String, String> arrangement) {
        DeskPreferences place = place(name);
        place.clear();
        place.set("kept", true);
        arrangement.forEach(place.part(LAYOUT)::set);
    }

    /** The arrangement of a name; empty where there is none. */
    public SortedMap<String, String> arrangement(String name) {
        return place(name).part(LAYOUT).all();
    }

    public void forget(String name) {
        place(name).clear();
    }

    private DeskPreferences place(String name) {
        return kept.part(name);
    }
}
