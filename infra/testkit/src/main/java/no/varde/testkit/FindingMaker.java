package no.varde.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * Findings for tests. Start with {@link #raised} and change what the test is about; what it does not say is a low SpO2 of
 * patient pat-1 in unit-1. The id says everything that was set, so that the same finding made twice has the same id.
 */
public final class FindingMaker {

    private final Finding.Kind kind;
    private final Severity severity;
    private final Instant measuredAt;
    private Finding.Subject subject = new Finding.Subject(Finding.Subject.Type.PATIENT, "pat-1");
    private @Nullable String unit = "unit-1";
    private String rule;
    private String family = "LIM";
    private @Nullable String vital = "SPO2";
    private @Nullable Side side = Side.LOW;
    private Category category = Category.CLINICAL;
    private boolean immediate;
    private @Nullable BigDecimal value = new BigDecimal(88);
    private @Nullable Integer news2;
    private @Nullable Integer ackWithinMinutes;
    private @Nullable Integer repeatAfterMinutes;
    private @Nullable String reading;
    private Instant receivedAt;

    private FindingMaker(Finding.Kind kind, Severity severity, Instant measuredAt) {
        this.kind = kind;
        this.severity = severity;
        this.measuredAt = measuredAt;
        this.receivedAt = measuredAt.plusSeconds(1);
        this.rule = severity == Severity.RED ? "LIM-1" : "LIM-2";
        this.category = severity == Severity.TECH ? Category.TECHNICAL : Category.CLINICAL;
    }

    public static FindingMaker raised(Severity severity, Instant measuredAt) {
        return new FindingMaker(Finding.Kind.RAISED, severity, measuredAt);
    }

    public static FindingMaker cleared(Severity severity, Instant measuredAt) {
        return new FindingMaker(Finding.Kind.CLEARED, severity, measuredAt);
    }

    public static FindingMaker repeatNormal(Instant measuredAt) {
        return new FindingMaker(Finding.Kind.REPEAT_NORMAL, Severity.RED, measuredAt);
    }

    public FindingMaker patient(String patientId) {
        subject = new Finding.Subject(Finding.Subject.Type.PATIENT, patientId);
        return this;
    }

    /** About something other than a patient. */
    public FindingMaker about(Finding.Subject.Type type, String id) {
        subject = new Finding.Subject(type, id);
        return this;
    }

    public FindingMaker unit(@Nullable String careUnitId) {
        unit = careUnitId;
        return this;
    }

    public FindingMaker rule(String ruleId, String ruleFamily) {
        rule = ruleId;
        family = ruleFamily;
        return this;
    }

    public FindingMaker on(@Nullable String ofVital, @Nullable Side onSide) {
        vital = ofVital;
        side = onSide;
        return this;
    }

    public FindingMaker category(Category of) {
        category = of;
        return this;
    }

    public FindingMaker immediate() {
        immediate = true;
        return this;
    }

    public FindingMaker value(String number) {
        value = new BigDecimal(number);
        return this;
    }

    public FindingMaker news2(int score) {
        news2 = score;
        return this;
    }

    public FindingMaker ackWithinMinutes(int minutes) {
        ackWithinMinutes = minutes;
        return this;
    }

    public FindingMaker repeatAfterMinutes(int minutes) {
        repeatAfterMinutes = minutes;
        return this;
    }

    public FindingMaker receivedAt(Instant at) {
        receivedAt = at;
        return this;
    }

    public FindingMaker reading(String readingId) {
        reading = readingId;
        return this;
    }

    public Finding make() {
        String dedupKey = subject.type() + ":" + subject.id() + "/" + family + "/" + (vital == null ? "-" : vital) + "/"
                + (side == null ? "-" : side.name());
        boolean ofPatient = subject.type() == Finding.Subject.Type.PATIENT;
        return new Finding(
                dedupKey + " " + kind + " " + severity + " " + rule + " " + immediate + " " + value + " " + measuredAt,
                kind,
                dedupKey,
                subject,
                ofPatient ? subject.id() : null,
                Plans.ORGANISATION,
                unit,
                rule,
                1,
                family,
                vital,
                side,
                severity,
                category,
                immediate,
                value,
                null,
                new BigDecimal(91),
                "%",
                1,
                List.of(reading == null ? "r-" + subject.id() + "-" + measuredAt : reading),
                measuredAt,
                receivedAt,
                receivedAt.plusSeconds(1),
                "dev-1",
                Map.of(),
                List.of(),
                news2,
                ackWithinMinutes,
                repeatAfterMinutes);
    }
}
