package precog.db.type;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import precog.value.Quantity;

/** Contracts as a decimal of 2 places. */
@Converter(autoApply = true)
public class QuantityColumn implements AttributeConverter<@Nullable Quantity, @Nullable BigDecimal> {
    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Quantity value) {
        return value == null ? null : value.decimal();
    }

    @Override
    public @Nullable Quantity convertToEntityAttribute(@Nullable BigDecimal column) {
        return column == null ? null : Quantity.of(column);
    }
}
