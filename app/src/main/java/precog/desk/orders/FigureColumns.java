package precog.desk.orders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** The kinds of columns that blotters have in common; what is not known is {@link Figures#NONE}. */
final class FigureColumns {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private FigureColumns() {}

    static <R> Column<R> price(String id, String title, Function<R, @Nullable Price> price, String meaning) {
        return Column.figures(
                id,
                title,
                72,
                row -> Figures.price(price.apply(row)),
                row -> {
                    Price known = price.apply(row);
                    return known == null ? Column.UNKNOWN : known.units();
                },
                meaning);
    }

    static <R> Column<R> quantity(String id, String title, Function<R, @Nullable Quantity> quantity) {
        return Column.figures(
                id,
                title,
                76,
                row -> Figures.quantity(quantity.apply(row)),
                row -> {
                    Quantity known = quantity.apply(row);
                    return known == null ? Column.UNKNOWN : known.units();
                },
                "Contracts.");
    }

    static <R> Column<R> money(String id, String title, Function<R, Money> money, String meaning) {
        return Column.figures(
                id, title, 86, row -> Figures.money(money.apply(row)), row -> micros(money.apply(row)), meaning);
    }

    static <R> Column<R> fee(String id, String title, Function<R, @Nullable Money> fee, String meaning) {
        return Column.figures(
                id, title, 76, row -> Figures.fee(fee.apply(row)), row -> micros(fee.apply(row)), meaning);
    }

    static <R> Column<R> signedFee(String id, String title, Function<R, @Nullable Money> fee, String meaning) {
        return Column.figures(
                id, title, 80, row -> Figures.signedFee(fee.apply(row)), row -> micros(fee.apply(row)), meaning);
    }

    private static long micros(@Nullable Money known) {
        return known == null ? Column.UNKNOWN : known.micros();
    }

    static <R> Column<R> signed(String id, String title, Function<R, Money> money, String meaning) {
        return Column.<R>figures(
                        id,
                        title,
                        92,
                        row -> Figures.signedMoney(money.apply(row)),
                        row -> money.apply(row).micros(),
                        meaning)
                .signed();
    }

    static <R> Column<R> maybeSigned(String id, String title, Function<R, @Nullable Money> money, String meaning) {
        return Column.<R>figures(
                        id,
                        title,
                        92,
                        row -> Figures.signedMoney(money.apply(row)),
                        row -> micros(money.apply(row)),
                        meaning)
                .signed();
    }

    static <R> Column<R> moment(String id, String title, Function<R, @Nullable Instant> at, String meaning) {
        return Column.<R>figures(
                        id,
                        title,
                        104,
                        row -> {
                            Instant known = at.apply(row);
                            return known == null ? Figures.NONE : MOMENT.format(known);
                        },
                        row -> {
                            Instant known = at.apply(row);
                            return known == null ? Column.UNKNOWN : known.toEpochMilli();
                        },
                        meaning)
                .toned(row -> Tone.MUTED);
    }
}
