package precog.db.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import precog.db.Database;
import precog.db.TestDatabases;
import precog.db.Vendor;
import precog.db.mapping.Mapping;
import precog.feed.MarketListing;
import precog.market.MarketView;
import precog.value.MarketId;

/**
 * Market versions a second as the desk writes them, against plain JDBC with the same two statements over ready-made
 * values, in batches of the same size and one row a transaction. All three take turns, version by version, on one
 * database, so that the ratios hold on any machine. Not part of the tests; the
 * README says how to run it.
 */
final class VersionWriteBenchmark {
    /** Rows in a transaction of the desk's. */
    private static final int BATCH = 100;

    private static final int VERSIONS = 20;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final BigDecimal SIZE = new BigDecimal("10.00");

    private VersionWriteBenchmark() {}

    public static void main(String[] arguments) throws SQLException {
        for (Vendor vendor : Vendor.values()) {
            try (Database database = TestDatabases.open(vendor);
                    SessionFactory sessions = Mapping.of(database)) {
                run(database, new Tables(database, sessions));
            }
        }
    }

    private static void run(Database database, Tables tables) throws SQLException {
        List<MarketListing> listings = listings(tables, "DESK", BATCH);
        try (Plain batches = new Plain(database, listings(tables, "BATCH", BATCH), BATCH);
                Plain single = new Plain(database, listings(tables, "SINGLE", BATCH / 10), 1)) {
            Contender desk =
                    version -> tables.inTransaction(session -> tables.markets.store(session, views(listings, version)));
            List<Double> toBatches = new ArrayList<>();
            List<Double> toSingle = new ArrayList<>();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long deskNanos = 0;
                long batchNanos = 0;
                long singleNanos = 0;
                int first = (round + WARM_UP) * VERSIONS;
                for (int version = first; version < first + VERSIONS; version++) {
                    deskNanos += nanos(desk, version);
                    batchNanos += nanos(batches, version);
                    singleNanos += nanos(single, version);
                }
                if (round >= 0) {
                    toBatches.add(batchNanos / (double) deskNanos);
                    toSingle.add(singleNanos * 10.0 / deskNanos);
                    System.out.printf(
                            "%s: desk %,7.0f rows/s | JDBC batch %,7.0f | one a transaction %,7.0f | ratio %.2f and %.1f%n",
                            database.vendor(),
                            rate(BATCH, deskNanos),
                            rate(BATCH, batchNanos),
                            rate(BATCH / 10, singleNanos),
                            toBatches.getLast(),
                            toSingle.getLast());
                }
            }
            System.out.printf(
                    "%s (%s): median ratio of the desk to JDBC batches of %d %.2f, to one row a transaction %.1f%n",
                    database.vendor(), durability(database), BATCH, median(toBatches), median(toSingle));
        }
    }

    /** Who writes one version of each of its markets. */
    private interface Contender {
        void write(int version) throws SQLException;
    }

    private static long nanos(Contender contender, int version) throws SQLException {
        long start = System.nanoTime();
        contender.write(version);
        return System.nanoTime() - start;
    }

    /** Versions opened a second. */
    private static double rate(int markets, long nanos) {
        return markets * VERSIONS * 1e9 / nanos;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** What a commit waits for here. */
    private static String durability(Database database) throws SQLException {
        if (database.vendor() == Vendor.H2) {
            return "each commit written, not forced to disk";
        }
        try (Connection connection = database.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
            row.next();
            return "fsync " + row.getString(1) + ", synchronous_commit " + row.getString(2);
        }
    }

    private static List<MarketListing> listings(Tables tables, String prefix, int markets) {
        MarketListing one = Sample.listing();
        List<MarketListing> listings = new ArrayList<>();
        for (int i = 0; i < markets; i++) {
            listings.add(new MarketListing(
                    new MarketId(prefix + "-" + i),
                    one.platform(),
                    one.series(),
                    one.event(),
                    one.category(),
                    one.title(),
                    one.subtitle(),
                    one.rules(),
                    one.settlementSource(),
                    one.openTime(),
                    one.expectedExpiration(),
                    one.closeTime(),
                    one.ticks(),
                    one.status(),
                    one.game(),
                    one.fees()));
        }
        tables.inTransaction(
                session -> listings.forEach(listing -> tables.listings.ensure(session, listing, Sample.NOON)));
        return listings;
    }

    private static Instant at(int version) {
        return Sample.after(version);
    }

    private static String cents(int version, int more) {
        return "0." + (40 + version % 20 + more);
    }

    private static List<MarketView> views(List<MarketListing> listings, int version) {
        MarketView one = Sample.view(cents(version, 0), cents(version, 1), at(version));
        return listings.stream()
                .map(listing -> new MarketView(
                        listing,
                        one.status(),
                        one.quote(),
                        one.depth(),
                        one.lastPrice(),
                        one.openingPrice(),
                        one.volume(),
                        one.volume24h(),
                        one.openInterest(),
                        one.priceAt(),
                        one.bookValid(),
                        one.settlementValue()))
                .toList();
    }

    /** The same two statements by hand, on one connection. */
    private static final class Plain implements Contender, AutoCloseable {
        private final Connection connection;
        private final PreparedStatement close;
        private final PreparedStatement open;
        private final List<MarketListing> listings;
        private final int rowsInTransaction;
        private final long[] rows;

        Plain(Database database, List<MarketListing> listings, int rowsInTransaction) throws SQLException {
            this.listings = listings;
            this.rowsInTransaction = rowsInTransaction;
            rows = new long[listings.size()];
            connection = database.connection();
            connection.setAutoCommit(false);
            close = connection.prepareStatement(MarketVersions.CLOSE);
            open = connection.prepareStatement(MarketVersions.OPEN, new String[] {"id"});
        }

        @Override
        public void write(int version) throws SQLException {
            OffsetDateTime at = at(version).atOffset(ZoneOffset.UTC);
            BigDecimal bid = new BigDecimal(cents(version, 0));
            BigDecimal ask = new BigDecimal(cents(version, 1));
            for (int from = 0; from < rows.length; from += rowsInTransaction) {
                int to = from + rowsInTransaction;
                for (int i = from; i < to; i++) {
                    if (rows[i] != 0) {
                        bind(close, at, rows[i]);
                    }
                    bindOpen(listings.get(i), bid, ask, at);
                }
                close.executeBatch();
                open.executeBatch();
                try (var keys = open.getGeneratedKeys()) {
                    for (int i = from; i < to; i++) {
                        keys.next();
                        rows[i] = keys.getLong(1);
                    }
                }
                connection.commit();
            }
        }

        private void bindOpen(MarketListing listing, BigDecimal bid, BigDecimal ask, OffsetDateTime at)
                throws SQLException {
            String id = listing.id().value();
            BigDecimal noBid = BigDecimal.ONE.subtract(ask);
            BigDecimal noAsk = BigDecimal.ONE.subtract(bid);
            OffsetDateTime start = listing.openTime().atOffset(ZoneOffset.UTC);
            bind(
                    open,
                    id,
                    listing.platform(),
                    listing.event().value(),
                    id,
                    id,
                    listing.title(),
                    listing.subtitle(),
                    bid,
                    noBid,
                    ask,
                    noAsk,
                    SIZE,
                    SIZE,
                    bid,
                    SIZE,
                    SIZE,
                    SIZE,
                    ask.subtract(bid),
                    "open",
                    start,
                    start,
                    start,
                    at,
                    at,
                    at);
        }

        private static void bind(PreparedStatement statement, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
        }

        @Override
        public void close() throws SQLException {
            close.close();
            open.close();
            connection.close();
        }
    }
}
