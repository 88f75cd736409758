package precog.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.order.ExchangeReport;

/** The line between the desk and the practice exchange: what is said on it arrives after a delay, each way its own. */
final class Wire {
    private final PaperTerms terms;
    private final Agenda<PaperCall> calls = new Agenda<>();
    private final Agenda<ExchangeReport> reports = new Agenda<>();

    Wire(PaperTerms terms) {
        this.terms = terms;
    }

    /** The desk calls. */
    void call(PaperCall call, Instant now) {
        calls.add(now.plus(terms.toVenue()), call);
    }

    /** When the next call arrives at the exchange; null where none is on its way. */
    @Nullable
    Instant nextCallAt() {
        return calls.nextAt();
    }

    PaperCall nextCall() {
        return calls.next();
    }

    /** When the desk hears what the exchange says at {@code at}. */
    Instant heard(Instant at) {
        return at.plus(terms.toDesk());
    }

    /** The exchange reports; the time of the report is when the desk hears it. */
    void report(ExchangeReport report) {
        reports.add(report.at(), report);
    }

    /** Every call is answered, so the next report is one that is due or the answer to the next call to arrive. */
    @Nullable
    Instant nextReportAt() {
        Instant report = reports.nextAt();
        Instant call = calls.nextAt();
        if (call == null) {
            return report;
        }
        Instant answer = heard(call);
        return report == null || answer.isBefore(report) ? answer : report;
    }

    ExchangeReport nextReport() {
        return reports.next();
    }
}
