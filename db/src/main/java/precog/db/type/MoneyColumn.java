package precog.db.type;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import precog.value.Money;

/** Dollars as a decimal of 6 places. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<@Nullable Money, @Nullable BigDecimal> {
    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Money value) {
        return value == null ? null : value.decimal();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable BigDecimal column) {
        return column == null ? null : Money.of(column);
    }
}
