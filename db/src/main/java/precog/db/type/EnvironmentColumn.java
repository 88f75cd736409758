package precog.db.type;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;

/** An environment by its lower-case name. */
@Converter(autoApply = true)
public class EnvironmentColumn implements AttributeConverter<@Nullable ExecutionEnvironment, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ExecutionEnvironment value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable ExecutionEnvironment convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : ExecutionEnvironment.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
