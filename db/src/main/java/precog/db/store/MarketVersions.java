package precog.db.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.feed.MarketListing;
import precog.market.MarketView;
import precog.market.Quote;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * Versions of markets, the busiest table: plain JDBC batches, one statement that closes and one that opens. The open
 * version of every market is known here, so closing needs no look-up.
 */
final class MarketVersions {
    private static final String OPEN_ROWS = "SELECT market_id, id, row_start_ts FROM markets WHERE row_current_ind";
    private static final String HELD_AT =
            // In the order of idx_markets_history, so that it is walked back from the instant.
            "SELECT id FROM markets WHERE market_id = ? AND row_current_ind = FALSE AND row_start_ts <= ?"
                    + " AND row_end_ts > ? ORDER BY market_id DESC, row_current_ind DESC, row_start_ts DESC LIMIT 1";
    static final String CLOSE =
            "UPDATE markets SET row_current_ind = FALSE, row_end_ts = ? WHERE id = ? AND row_current_ind";
    static final String OPEN = """
            INSERT INTO markets (market_id, platform_id, event_id, external_id, ticker, title, subtitle, market_type,
                yes_price, no_price, yes_ask, no_ask, yes_bid_size, yes_ask_size, last_price, volume, volume_24h,
                open_interest, spread, status, settlement_value, open_time, close_time, expected_expiration, created_at, updated_at,
                row_start_ts)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'binary', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Map<String, Row> current = new HashMap<>();
    private boolean loaded;

    private record Row(long id, Instant start) {}

    private record Version(MarketView view, Instant start) {}

    /** Closes the open versions of these markets and opens the given ones, in the session's transaction. */
    void store(StatelessSession session, List<MarketView> views) {
        session.doWork(connection -> {
            load(connection);
            List<Version> versions = close(connection, views);
            open(connection, versions);
        });
    }

    /** Key of a market's version that held at an instant; null where none did. */
    @Nullable
    Long id(StatelessSession session, String market, Instant at) {
        return session.doReturningWork(connection -> {
            load(connection);
            Row row = current.get(market);
            if (row == null) {
                return null;
            }
            return row.start.isAfter(at) ? earlier(connection, market, at) : Long.valueOf(row.id);
        });
    }

    private static @Nullable Long earlier(Connection connection, String market, Instant at) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HELD_AT)) {
            select.setString(1, market);
            select.setObject(2, utc(at));
            select.setObject(3, utc(at));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : null;
            }
        }
    }

    /** After a transaction that failed: what is known is read again. */
    void forget() {
        current.clear();
        loaded = false;
    }

    private void load(Connection connection) throws SQLException {
        if (loaded) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(OPEN_ROWS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Instant start = rows.getObject(3, OffsetDateTime.class).toInstant();
                current.put(rows.getString(1), new Row(rows.getLong(2), start));
            }
        }
        loaded = true;
    }

    private List<Version> close(Connection connection, List<MarketView> views) throws SQLException {
        List<Version> versions = new ArrayList<>(views.size());
        try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
            for (MarketView view : views) {
                Instant at = view.priceAt() == null ? view.quote().at() : view.priceAt();
                Row open = current.get(view.listing().id().value());
                if (open != null) {
                    at = open.start.isAfter(at) ? open.start : at;
                    close.setObject(1, utc(at));
                    close.setLong(2, open.id);
                    close.addBatch();
                }
                versions.add(new Version(view, at));
            }
            close.executeBatch();
        }
        return versions;
    }

    private void open(Connection connection, List<Version> versions) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(OPEN, new String[] {"id"})) {
            for (Version version : versions) {
                bind(open, version);
                open.addBatch();
            }
            open.executeBatch();
            try (ResultSet keys = open.getGeneratedKeys()) {
                for (Version version : versions) {
                    keys.next();
                    current.put(version.view.listing().id().value(), new Row(keys.getLong(1), version.start));
                }
            }
        }
    }

    private static void bind(PreparedStatement open, Version version) throws SQLException {
        MarketView view = version.view;
        MarketListing listing = view.listing();
        Quote quote = view.quote();
        String id = listing.id().value();
        Integer spread = quote.spreadUnits();
        Columns columns = new Columns(open);
        columns.text(id)
                .text(listing.platform())
                .text(listing.event().value())
                .text(id)
                .text(id);
        columns.text(listing.title()).text(listing.subtitle());
        columns.price(quote.bid(Outcome.YES)).price(quote.bid(Outcome.NO));
        columns.price(quote.ask(Outcome.YES)).price(quote.ask(Outcome.NO));
        columns.quantity(quote.yesBidSize()).quantity(quote.yesAskSize()).price(view.lastPrice());
        columns.quantity(view.volume()).quantity(view.volume24h()).quantity(view.openInterest());
        columns.decimal(spread == null ? null : BigDecimal.valueOf(spread, Price.SCALE));
        columns.text(Codes.lower(view.status())).price(view.settlementValue());
        columns.time(listing.openTime()).time(listing.closeTime()).time(listing.expectedExpiration());
        columns.time(version.start).time(version.start).time(version.start);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Parameters of a statement from the first on. */
    private static final class Columns {
        private final PreparedStatement statement;
        private int next = 1;

        Columns(PreparedStatement statement) {
            this.statement = statement;
        }

        Columns text(String value) throws SQLException {
            statement.setString(next++, value);
            return this;
        }

        Columns price(@Nullable Price value) throws SQLException {
            return decimal(value == null ? null : value.decimal());
        }

        Columns quantity(@Nullable Quantity value) throws SQLException {
            return decimal(value == null ? null : value.decimal());
        }

        Columns decimal(@Nullable BigDecimal value) throws SQLException {
            statement.setObject(next++, value, Types.DECIMAL);
            return this;
        }

        Columns time(Instant value) throws SQLException {
            statement.setObject(next++, utc(value));
            return this;
        }
    }
}
