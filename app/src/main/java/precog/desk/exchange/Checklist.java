package precog.desk.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import precog.analytics.Performance;
import precog.analytics.PositionRecord;
import precog.analytics.Thresholds;
import precog.config.SettingValue;
import precog.config.Settings;
import precog.desk.archive.ExchangeAccess.Finding;
import precog.desk.archive.ExchangeAccess.Standing;
import precog.desk.exchange.Step.State;
import precog.desk.text.Figures;
import precog.engine.Mode;
import precog.engine.VenueAccount;
import precog.value.Money;

/** What is known of each step before a desk trades for real. No toolkit. */
final class Checklist {
    /** The limits a person has to have read: what one position, one event, everything, a day and a week may lose. */
    private static final List<String> LIMITS = List.of(
            "stake.maximum",
            "risk.limit.event",
            "risk.limit.correlated",
            "risk.limit.total",
            "risk.limit.positions",
            "risk.loss.daily",
            "risk.loss.daily_share",
            "risk.loss.weekly",
            "risk.loss.rapid");

    private final Map<Step, Finding> findings = new EnumMap<>(Step.class);
    private @Nullable Standing standing;
    private String trouble = "";
    private @Nullable Mode mode;
    private @Nullable Settings settings;
    private VenueAccount account = VenueAccount.NONE;
    private @Nullable List<PositionRecord> positions;
    private boolean checking;
    private boolean read;

    /**
     * How a step stands.
     *
     * @param words what was found, and what to do where it is not good
     */
    record Look(State state, String words) {}

    void stands(Standing now) {
        Standing before = standing;
        if (before != null && before.keyId() != null && !before.keyId().equals(now.keyId())) {
            findings.clear();
        }
        standing = now;
        trouble = "";
    }

    /** It could not be read how things stand. */
    void failed(String sentence) {
        trouble = sentence;
    }

    /** Another key is another story: what was found with the one before says nothing of it. */
    void keyChanged() {
        findings.clear();
    }

    void begin() {
        findings.clear();
        checking = true;
    }

    /** What a check found; nothing where it could not be made. */
    void found(List<Finding> now) {
        checking = false;
        for (Step step : Step.values()) {
            now.stream()
                    .filter(finding -> step.checked() && finding.what().equals(step.finding()))
                    .findFirst()
                    .ifPresent(finding -> findings.put(step, finding));
        }
    }

    /** Takes what the engine says; false where nothing is new. */
    boolean take(Mode nowMode, Settings nowSettings, VenueAccount nowAccount) {
        boolean other = mode != nowMode || !nowSettings.equals(settings) || !nowAccount.equals(account);
        account = nowAccount;
        mode = nowMode;
        settings = nowSettings;
        return other;
    }

    void record(List<PositionRecord> now) {
        positions = now;
    }

    /** Whether the trader has read the limits and means them. */
    void read(boolean now) {
        read = now;
    }

    Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    boolean holdsKey() {
        return standing != null && standing.keyId() != null;
    }

    boolean isConfirmed() {
        return standing != null && standing.confirmed();
    }

    boolean isChecking() {
        return checking;
    }

    /** The limits in force on this desk. */
    List<SettingValue<?>> limits() {
        Settings now = settings;
        return now == null
                ? List.of()
                : LIMITS.stream().flatMap(key -> now.find(key).stream()).toList();
    }

    Look look(Step step) {
        if (standing == null) {
            return new Look(trouble.isEmpty() ? State.OPEN : State.BAD, trouble.isEmpty() ? "Looking …" : trouble);
        }
        return switch (step) {
            case KEY -> key(standing);
            case HOST, CLOCK, ACCESS, RATE, STREAM -> checked(step);
            case LIMITS -> limitsRead();
            case PAPER -> paper(standing);
            case CONFIRM -> confirmed(standing);
        };
    }

    private static Look key(Standing now) {
        return now.keyId() == null
                ? new Look(State.OPEN, "No key to " + now.exchange() + " is kept. Bring one in.")
                : new Look(State.GOOD, "The key " + now.keyId() + " to " + now.exchange() + " is kept, encrypted.");
    }

    private Look checked(Step step) {
        Finding finding = findings.get(step);
        if (finding != null) {
            return new Look(
                    switch (finding.verdict()) {
                        case GOOD -> State.GOOD;
                        case MIND -> State.MIND;
                        case BAD -> State.BAD;
                    },
                    finding.words());
        }
        String words = checking
                ? "Being tried …"
                : findings.isEmpty()
                        ? "Not tried yet. Run the check."
                        : "Not tried: it rests on what is not good above.";
        return new Look(State.OPEN, words);
    }

    private Look limitsRead() {
        Settings now = settings;
        if (now == null) {
            return new Look(State.OPEN, "The engine has not said them yet.");
        }
        return read
                ? new Look(
                        State.GOOD,
                        "At most " + Figures.money(now.stake().maximum()) + " in one position, "
                                + Figures.money(now.risk().limits().total()) + " in everything, "
                                + Figures.money(now.risk().losses().daily()) + " lost in a day.")
                : new Look(State.OPEN, "Read them, change what is not yours, and tick that they are.");
    }

    private Look paper(Standing now) {
        List<PositionRecord> known = positions;
        if (known == null) {
            return new Look(State.OPEN, "Reading the records …");
        }
        if (mode == null) {
            return new Look(State.OPEN, "The engine has not said which account this is.");
        }
        return switch (mode) {
            case PAPER_SIMULATED, PAPER_REPLAY ->
                new Look(
                        State.MIND,
                        earned(known) + " That was no live market and says little of one. A record on live data is made"
                                + " with: " + now.paper());
            case LIVE, LIVE_DEMO ->
                new Look(
                        State.MIND,
                        "This account is live. " + earned(known) + " The paper record is on: " + now.paper());
            case PAPER_LIVE_DATA -> onPaper(known);
        };
    }

    private static Look onPaper(List<PositionRecord> known) {
        Performance all = Performance.of(known);
        boolean enough = all.closed() >= Thresholds.ACTIVATION && !all.profit().isNegative();
        return new Look(
                enough ? State.GOOD : State.MIND,
                earned(known)
                        + (enough
                                ? ""
                                : " A strategy is asked for " + Thresholds.ACTIVATION
                                        + " closed positions and no loss on them before it is active."));
    }

    /** Trades, return and days of what is closed, in a sentence. */
    private static String earned(List<PositionRecord> known) {
        Performance all = Performance.of(known);
        if (all.closed() == 0) {
            return "No position is closed yet.";
        }
        return all.closed() + (all.closed() == 1 ? " position" : " positions") + " closed in " + days(known)
                + ": " + Figures.signedMoney(all.profit()) + " after fees, " + Figures.signedShare(all.roi())
                + " of what they cost.";
    }

    private static String days(List<PositionRecord> known) {
        Instant first = known.stream()
                .map(PositionRecord::openedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = known.stream()
                .flatMap(one -> Stream.ofNullable(one.closedAt()))
                .max(Comparator.naturalOrder())
                .orElse(first);
        long days = Duration.between(first, last).toDays() + 1;
        return days == 1 ? "one day" : days + " days";
    }

    private Look confirmed(Standing now) {
        if (now.confirmed()) {
            return new Look(State.GOOD, "The key " + now.keyId() + " may trade. Start the live desk: " + now.live());
        }
        return new Look(
                State.OPEN,
                blocked().map(step -> "First: " + step.words() + ".").orElse("Everything is ready. Type the phrase."));
    }

    /** The first step that keeps the confirmation from being given; empty where none does. */
    Optional<Step> blocked() {
        return Stream.of(Step.values())
                .filter(step -> step != Step.CONFIRM)
                .filter(step -> {
                    State state = look(step).state();
                    return state == State.OPEN || state == State.BAD;
                })
                .findFirst();
    }

    /** Where the cash is, where the exchange keeps it in parts. */
    private String cash() {
        Map<Integer, Money> parts = new TreeMap<>(account.cashByShard());
        return parts.size() < 2
                ? ""
                : parts.entrySet().stream()
                        .map(part -> Figures.money(part.getValue()) + " on exchange " + part.getKey())
                        .collect(Collectors.joining(
                                ", ", " Its cash: ", ". An order is paid from the part its market trades on."));
    }

    /** What this desk is, and what of this screen concerns it. */
    String about() {
        if (mode == null || standing == null) {
            return "";
        }
        return switch (mode) {
            case PAPER_SIMULATED ->
                "This desk trades a simulated world. One on paper against live data is another account, started on its"
                        + " own: " + standing.paper() + ". A key can be brought in and tried here already.";
            case PAPER_REPLAY ->
                "This desk plays something again. A key can be brought in and tried here all the same.";
            case PAPER_LIVE_DATA ->
                "This desk is on paper against live data and sends no order, whatever is confirmed here. The live desk"
                        + " is another account with a journal of its own.";
            case LIVE, LIVE_DEMO ->
                "This desk is live: its orders go to the account at " + standing.exchange() + ". What is taken back"
                        + " here holds from the next start on; to stop now, use the kill switch." + cash();
        };
    }
}
