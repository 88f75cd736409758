package precog.db.store;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.db.model.EloRatingRow;
import precog.results.StartingRating;

/** Starting ratings an import brings: each holds from its season's start until the next one of the same side. */
final class RatingRows {
    /** Decimals of {@code elo_ratings.rating}. */
    private static final int RATING_SCALE = 10;
    /** Where a side's first rating holds from: before any season that a file may name. */
    static final LocalDate BEFORE_ANY_SEASON = LocalDate.of(1800, 1, 1);

    private final StatelessSession session;
    private final TeamRows teams;
    private final Instant at;
    private final Map<Side, NavigableMap<LocalDate, EloRatingRow>> rows = new HashMap<>();
    private final Map<Long, List<@Nullable Object>> kept = new HashMap<>();
    final Changes<EloRatingRow> changes = new Changes<>();

    private record Side(String sport, String entity) {}

    RatingRows(StatelessSession session, TeamRows teams, Instant at) {
        this.session = session;
        this.teams = teams;
        this.at = at;
    }

    /** Writes the ratings; an earlier one of the same side ends where a new one starts. */
    void keep(List<StartingRating> ratings) {
        if (ratings.isEmpty()) {
            return;
        }
        VersionCatalogue.register(session, VersionCatalogue.ELO, at);
        long model = VersionCatalogue.ELO.ref().id();
        load(model);
        Set<EloRatingRow> named = new HashSet<>();
        Set<Side> sides = new LinkedHashSet<>();
        for (StartingRating rating : ratings) {
            Side side = new Side(rating.league().name(), entity(rating));
            EloRatingRow row = of(side).computeIfAbsent(start(rating), from -> row(model, side, rating, from));
            row.rating = rating.elo().setScale(RATING_SCALE, RoundingMode.HALF_EVEN);
            named.add(row);
            sides.add(side);
        }
        for (Side side : sides) {
            NavigableMap<LocalDate, EloRatingRow> series = of(side);
            for (EloRatingRow row : series.values()) {
                row.validTo = series.higherKey(row.validFrom);
                sort(row, named.contains(row));
            }
        }
        changes.write(session);
    }

    private void sort(EloRatingRow row, boolean named) {
        if (row.ratingId == null) {
            changes.add(row);
        } else if (!content(row).equals(kept.get(row.ratingId))) {
            changes.update(row);
        } else if (named) {
            changes.leave();
        }
    }

    private void load(long model) {
        session.createSelectionQuery("from EloRatingRow where modelId = :model", EloRatingRow.class)
                .setParameter("model", model)
                .getResultList()
                .forEach(row -> {
                    of(new Side(row.sport, row.entityId)).put(row.validFrom, row);
                    kept.put(Objects.requireNonNull(row.ratingId), content(row));
                });
    }

    private NavigableMap<LocalDate, EloRatingRow> of(Side side) {
        return rows.computeIfAbsent(side, _ -> new TreeMap<>());
    }

    private EloRatingRow row(long model, Side side, StartingRating rating, LocalDate from) {
        EloRatingRow row = new EloRatingRow();
        row.modelId = model;
        row.sport = side.sport;
        row.entityId = side.entity;
        row.entityName = teams.name(rating.league(), rating.team());
        row.validFrom = from;
        row.createdAt = at;
        return row;
    }

    private static List<@Nullable Object> content(EloRatingRow row) {
        return Arrays.asList(row.rating, row.validTo);
    }

    /** Pools of one league are rated apart, whatever names they share. */
    private static String entity(StartingRating rating) {
        return rating.tour().isEmpty() ? rating.team() : rating.tour() + "/" + rating.team();
    }

    /** A season is called by the year it begins in; those that run into the next one begin after June. */
    private static LocalDate start(StartingRating rating) {
        Integer season = rating.season();
        if (season == null) {
            return BEFORE_ANY_SEASON;
        }
        return switch (rating.league()) {
            case MLB, MLS, WNBA, TENNIS -> LocalDate.of(season, Month.JANUARY, 1);
            default -> LocalDate.of(season, Month.JULY, 1);
        };
    }
}
