package precog.desk.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where the marks of an axis lie: at round numbers, and at round times of the place the trader sits in. */
final class Ticks {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] WITHIN_A_DAY = {
        SECOND,
        5 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        4 * HOUR,
        6 * HOUR,
        12 * HOUR
    };
    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120};
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.ENGLISH);

    private Ticks() {}

    /** The round step, 1, 2 or 5 times a power of ten, that puts at most {@code most} marks into {@code width}. */
    static double step(double width, int most, double finest) {
        double raw = Math.max(finest, width / Math.max(1, most));
        double power = Math.pow(10, Math.floor(Math.log10(raw) + 1e-9));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= raw * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Marks at round numbers. */
    static List<Tick> numbers(Extent shown, int most, Measure measure) {
        double step = step(shown.width(), most, measure.finest());
        List<Tick> ticks = new ArrayList<>();
        for (long at = (long) Math.ceil(shown.low() / step - 1e-9); at * step <= shown.high() + step * 1e-9; at++) {
            ticks.add(new Tick(at * step, measure.mark(at * step, step)));
        }
        return ticks;
    }

    /** Marks at round times, milliseconds since 1970; the first of a day carries its date. */
    static List<Tick> times(Extent shown, int most, ZoneId zone) {
        ZonedDateTime from = Instant.ofEpochMilli((long) shown.low()).atZone(zone);
        double width = shown.width();
        for (long step : WITHIN_A_DAY) {
            if (width / step <= most) {
                return withinADay(from, shown, step);
            }
        }
        LocalDate day = from.toLocalDate();
        for (int days : DAYS) {
            if (width / (days * DAY) <= most) {
                // Weeks begin on Mondays: 1970-01-05 was one.
                LocalDate first = days < 7 ? day : day.minusDays(Math.floorMod(day.toEpochDay() - 4, 7));
                return dates(first, shown, zone, DATE, at -> at.plusDays(days));
            }
        }
        for (int months : MONTHS) {
            if (width / (months * 30.4 * DAY) <= most || months == MONTHS[MONTHS.length - 1]) {
                LocalDate first = months < 12
                        ? day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months)
                        : LocalDate.of(day.getYear() - Math.floorMod(day.getYear(), months / 12), 1, 1);
                return dates(first, shown, zone, months < 12 ? MONTH : YEAR, at -> at.plusMonths(months));
            }
        }
        throw new IllegalStateException("The longest step always fits.");
    }

    private static List<Tick> withinADay(ZonedDateTime from, Extent shown, long step) {
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime midnight = from.truncatedTo(ChronoUnit.DAYS);
        long gone = ChronoUnit.MILLIS.between(midnight, from);
        ZonedDateTime at = midnight.plus(Math.ceilDiv(gone, step) * step, ChronoUnit.MILLIS);
        while (at.toInstant().toEpochMilli() <= shown.high()) {
            boolean begins = at.toLocalTime().toSecondOfDay() == 0;
            DateTimeFormatter format = begins ? DATE : step < MINUTE ? SECONDS : MINUTES;
            ticks.add(new Tick(at.toInstant().toEpochMilli(), format.format(at)));
            at = at.plus(step, ChronoUnit.MILLIS);
        }
        return ticks;
    }

    private static List<Tick> dates(
            LocalDate first, Extent shown, ZoneId zone, DateTimeFormatter format, UnaryOperator<LocalDate> next) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate at = first; ; at = next.apply(at)) {
            double millis = at.atStartOfDay(zone).toInstant().toEpochMilli();
            if (millis > shown.high()) {
                return ticks;
            }
            if (millis >= shown.low()) {
                ticks.add(new Tick(millis, format.format(at)));
            }
        }
    }
}
