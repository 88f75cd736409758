package precog.db.type;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import precog.value.Price;

/** A price as a decimal of 4 places. */
@Converter(autoApply = true)
public class PriceColumn implements AttributeConverter<@Nullable Price, @Nullable BigDecimal> {
    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Price value) {
        return value == null ? null : value.decimal();
    }

    @Override
    public @Nullable Price convertToEntityAttribute(@Nullable BigDecimal column) {
        return column == null ? null : Price.of(column);
    }
}
