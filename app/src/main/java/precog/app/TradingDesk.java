package precog.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.analytics.MarketPast;
import precog.config.GivenSetting;
import precog.config.SettingsFile;
import precog.db.Database;
import precog.db.DatabaseAddress;
import precog.db.store.Tables;
import precog.db.store.WriteBehind;
import precog.desk.archive.GameReviews;
import precog.desk.status.StoreHealth;
import precog.engine.EngineParts;
import precog.engine.Pace;
import precog.engine.ProjectionWriter;
import precog.engine.Recovery;
import precog.engine.RunLimit;
import precog.engine.RunLimit.AtEndOfFeed;
import precog.engine.RunSummary;
import precog.engine.Script;
import precog.engine.Session;
import precog.engine.TradingEngine;
import precog.engine.Workstation;
import precog.feed.LiveSource;
import precog.feed.MarketFeed;
import precog.journal.FileJournal;
import precog.kalshi.MarketRecord;
import precog.kalshi.Tape;
import precog.kalshi.key.ApiKey;
import precog.kalshi.live.KalshiExchange;
import precog.pairing.Pairs;
import precog.position.Position;
import precog.recording.Opening;
import precog.recording.Recording;
import precog.recording.SessionRecorder;
import precog.sim.SimulatedVenue;
import precog.sim.SimulationSettings;
import precog.value.MarketId;

/**
 * A whole desk: feed, models, exchange, engine, journal and database put together. The one place where adapters meet
 * the engine.
 */
public final class TradingDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TradingDesk.class);

    private final TradingEngine engine;
    private final Session session;
    private final FileJournal journal;
    private final LateStore store;
    private final ProjectionWriter writer;
    private final WriteBehind history;
    private final MarketFeed feed;
    private final List<LiveSource> sources;
    private final @Nullable SessionRecorder recorder;
    private final @Nullable LiveServices services;

    /**
     * How a desk is run.
     *
     * @param speed simulated seconds per real second; infinite for as fast as the engine goes
     * @param length engine time after which it stops; null for never
     * @param record whether the session is taken down, to be played again
     */
    public record Options(double speed, @Nullable Duration length, boolean autoApprove, boolean record) {
        Options at(double otherSpeed) {
            return new Options(otherSpeed, length, autoApprove, record);
        }

        Options approving(boolean automatically) {
            return new Options(speed, length, automatically, record);
        }
    }

    private TradingDesk(
            DataFolder folder,
            String databaseUrl,
            FileJournal journal,
            Recovery recovery,
            World world,
            Options options) {
        this.journal = journal;
        feed = world.feed();
        recorder = world.recorder();
        sources = world.sources();
        List<MarketId> held = recovery.openPositions().stream()
                .map(Position::market)
                .distinct()
                .toList();
        sources.forEach(source -> source.follow(held));
        services = world.services();
        List<GivenSetting> given = SettingsFile.read(folder.settings());
        Counter counter = Counter.of(world.execution(), given, recovery);
        store = new LateStore(
                folder.root(),
                databaseUrl,
                journal,
                counter.environment(),
                SimulatedModels.catalogue(),
                InstantSource.system().instant());
        history = new WriteBehind(store.tables());
        world.learning().accept(history, store.tables());
        writer = new ProjectionWriter(store);
        EngineParts parts = new EngineParts(
                counter.environment(),
                world.mode(),
                world.platform(),
                counter.bankroll(),
                given,
                world.model(),
                SimulatedModels.trader(),
                SimulatedModels.STRATEGY,
                counter.exchange(),
                journal,
                history,
                EngineParts.EDGE_PAUSE,
                options.autoApprove,
                feed.name());
        engine = new TradingEngine(parts, recovery, writer::post, writer);
        session = new Session(
                engine,
                feed,
                counter.exchange(),
                recorder == null ? counter.before() : counter.before().andThen(recorder::heard),
                sources.isEmpty() ? new Pace(InstantSource.system(), options.speed) : Pace.real(InstantSource.system()),
                new RunLimit(options.length, world.atEnd()),
                world.script());
        if (world.execution() instanceof World.Execution.Live(KalshiExchange live, var _)) {
            live.reportTo(session.inbox()::post);
        }
    }

    /** A desk on the simulated venue, going on where its journal ends. */
    public static TradingDesk simulated(DataFolder folder, String databaseUrl, OptionalLong seed, Options options) {
        Profile profile = Profile.of(folder.root(), seed);
        FileJournal journal = new FileJournal(folder.journal());
        Recovery recovery = recover(journal);
        Instant from = recovery.lastAt().orElse(SimulationSettings.SUNDAY_AFTERNOON);
        SimulatedVenue venue =
                new SimulatedVenue(SimulationSettings.of(profile.seed()).from(from));
        SessionRecorder recorder =
                options.record ? Recorders.begin(folder, opening(profile.seed(), from, journal, venue, options)) : null;
        return new TradingDesk(folder, databaseUrl, journal, recovery, World.simulated(venue, from, recorder), options);
    }

    /**
     * A desk on the exchange's markets as they are now.
     *
     * @param key opens the stream, and the account where orders go to it
     * @param live whether orders go to the account; else to the practice exchange
     */
    public static TradingDesk onVenue(
            DataFolder folder,
            String databaseUrl,
            VenueSettings venue,
            @Nullable ApiKey key,
            boolean live,
            Options options) {
        FileJournal journal = new FileJournal(folder.journal());
        Recovery recovery = recover(journal);
        LiveWorlds worlds = new LiveWorlds(
                venue,
                Objects.requireNonNull(folder.root().getParent(), "An account has a folder within the profile's."),
                options.record && key != null ? Recorders.tape(folder) : null,
                InstantSource.system());
        Opening opening = new Opening(
                Opening.FORMAT,
                InstantSource.system().instant(),
                journal.lastSequence(),
                MarketRecord.PLATFORM,
                venue.hosts().name(),
                null,
                options.autoApprove);
        SessionRecorder recorder = options.record ? Recorders.begin(folder, opening) : null;
        World world;
        try {
            world = live && key != null ? worlds.live(key, recorder) : worlds.paper(key, recorder);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
        return new TradingDesk(folder, databaseUrl, journal, recovery, world, options);
    }

    private static Opening opening(
            long seed, Instant from, FileJournal journal, SimulatedVenue venue, Options options) {
        return new Opening(
                Opening.FORMAT, from, journal.lastSequence(), World.SIMULATED, venue.name(), seed, options.autoApprove);
    }

    /**
     * A desk on a session that was taken down, going on from the journal of the folder.
     *
     * @param script what was asked in it, and who is told of what is asked now
     */
    static TradingDesk again(
            DataFolder folder, Recording recording, Script script, AtEndOfFeed atEnd, Options options) {
        return afresh(folder, World.recorded(recording, script, atEnd), options);
    }

    /**
     * A desk on recorded Kalshi frames, on an account of its own.
     *
     * @param script what was asked in it before, and who is told of what is asked now
     */
    static TradingDesk replay(DataFolder folder, List<Tape> tapes, Script script, AtEndOfFeed atEnd, Options options) {
        return afresh(folder, World.taped(tapes, script, atEnd), options);
    }

    private static TradingDesk afresh(DataFolder folder, World world, Options options) {
        FileJournal journal = new FileJournal(folder.journal());
        return new TradingDesk(
                folder, DatabaseAddress.ofFile(folder.database()), journal, recover(journal), world, options);
    }

    private static Recovery recover(FileJournal journal) {
        journal.repairs().forEach(LOG::info);
        Recovery recovery = Recovery.of(journal);
        LOG.info(
                "Precog {} starts. The journal holds {} facts, the last of {}.",
                Version.text(),
                journal.lastSequence(),
                recovery.lastAt().map(Instant::toString).orElse("no time yet"));
        return recovery;
    }

    /** Commands in, views out. */
    public Workstation workstation() {
        return session;
    }

    /** The database once it is open, to be read; whoever reads it stops before this desk is closed. */
    CompletableFuture<Database> database() {
        return store.database();
    }

    /** What is known of a market's past outside the database. */
    CompletableFuture<MarketPast> pastElsewhere(MarketId market) {
        return services == null
                ? CompletableFuture.completedFuture(MarketPast.NONE)
                : services.past().of(market);
    }

    /** The markets no table ties to a game; null where every market knows its own. */
    @Nullable
    GameReviews reviews() {
        return services == null ? null : services.reviews();
    }

    /** The tables once the database is open, to bring results in. */
    CompletableFuture<Tables> tables() {
        return store.tables();
    }

    /** Whether something that was asked in the session before will be asked again. */
    boolean repeats() {
        return session.repeats();
    }

    /** Markets of another venue beside ours; none where ours are simulated or recorded. */
    Pairs pairs() {
        return services == null ? Pairs.none() : services.pairs();
    }

    /** How the database does, at once. */
    StoreHealth storeHealth() {
        String trouble = writer.trouble();
        String state = store.isOpen() ? "ready" : "opening";
        return new StoreHealth(
                store.kind(),
                trouble == null ? state : "behind",
                store.writtenUpTo(),
                writer.backlog(),
                history.backlog(),
                history.lost());
    }

    /** Why the database lacks something, in words; null where it does not. */
    @Nullable
    String storeTrouble() {
        return writer.trouble();
    }

    /** Runs the engine on the calling thread until it is stopped or its time is over. */
    public void run() throws InterruptedException {
        sources.forEach(source -> source.start(session.inbox()::post));
        session.run();
    }

    /** What was done so far, and the books; only after {@link #run} has ended. */
    public RunSummary summary() {
        return engine.summary();
    }

    /** Ends {@link #run} after the message at hand. */
    public void stop() {
        session.stop();
    }

    /** Writes what is left to the database and closes everything; only after {@link #run} has ended. */
    @Override
    public void close() {
        sources.forEach(LiveSource::close);
        writer.close();
        if (!store.isOpen()) {
            store.giveUp();
        }
        history.close();
        store.close();
        feed.close();
        if (recorder != null) {
            recorder.close();
        }
        LOG.info("Precog stops. The journal holds {} facts.", journal.lastSequence());
        journal.close();
    }
}
