package precog.config;

import java.util.Map;
import java.util.Objects;
import precog.value.Category;

/** One value for each category. */
public record ByCategory<T>(Map<Category, T> values) {
    public ByCategory {
        values = Map.copyOf(values);
    }

    public T of(Category category) {
        return Objects.requireNonNull(values.get(category), () -> "No value for " + category + ".");
    }
}
