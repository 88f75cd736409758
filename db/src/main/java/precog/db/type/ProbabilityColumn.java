package precog.db.type;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import precog.value.Probability;

/** A probability as a decimal of 4 places. */
@Converter(autoApply = true)
public class ProbabilityColumn implements AttributeConverter<@Nullable Probability, @Nullable BigDecimal> {
    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Probability value) {
        return value == null ? null : value.decimal();
    }

    @Override
    public @Nullable Probability convertToEntityAttribute(@Nullable BigDecimal column) {
        return column == null ? null : Probability.of(column.toPlainString());
    }
}
