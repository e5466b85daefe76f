package no.varde.alerts.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/** What a check says of one reading. Start with {@link #of} and add what belongs to it. */
public final class Match {

    private final Severity severity;
    private final @Nullable String vital;
    private final @Nullable BigDecimal value;
    private final @Nullable String code;
    private final Map<String, BigDecimal> inputs = new TreeMap<>();
    private final List<Entry> decisive = new ArrayList<>();
    private final Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
    private Finding.Kind kind = Finding.Kind.RAISED;
    private @Nullable Side side;
    private @Nullable BigDecimal limit;
    private boolean immediate;
    private @Nullable Integer ackWithinMinutes;
    private @Nullable Integer repeatAfterMinutes;

    private Match(Severity severity, @Nullable String vital, @Nullable BigDecimal value, @Nullable String code) {
        this.severity = severity;
        this.vital = vital;
        this.value = value;
        this.code = code;
    }

    /** About one value, whose reading decides. */
    public static Match of(Severity severity, Sample sample) {
        return new Match(severity, sample.vital(), sample.value(), sample.code());
    }

    /** About a vital by a figure that was computed for it, such as a mean. */
    public static Match of(Severity severity, String vital, BigDecimal figure) {
        return new Match(severity, vital, figure, null);
    }

    /** About the patient as a whole. */
    public static Match ofPatient(Severity severity) {
        return new Match(severity, null, null, null);
    }

    /** About the patient as a whole, by a score. */
    public static Match ofPatient(Severity severity, BigDecimal score) {
        return new Match(severity, null, score, null);
    }

    public Match on(@Nullable Side of) {
        side = of;
        return this;
    }

    public Match against(@Nullable BigDecimal of) {
        limit = of;
        return this;
    }

    /** Goes before all others (tier 0). */
    public Match immediate() {
        immediate = true;
        return this;
    }

    /** Must be taken sooner than its severity asks. */
    public Match ackWithin(int minutes) {
        ackWithinMinutes = minutes;
        return this;
    }

    /** The patient is asked to measure again. */
    public Match repeatAfter(int minutes) {
        repeatAfterMinutes = minutes;
        return this;
    }

    public Match input(String name, BigDecimal number) {
        inputs.put(name, number);
        return this;
    }

    public Match input(String name, long number) {
        return input(name, BigDecimal.valueOf(number));
    }

    /** Readings that decided beside the one that is judged, oldest first. */
    public Match decidedBy(Collection<Sample> samples) {
        samples.forEach(sample -> decisive.add(sample.entry()));
        return this;
    }

    /** The same, where whole readings decided. */
    public Match decidedByReadings(Collection<Entry> readings) {
        decisive.addAll(readings);
        return this;
    }

    public Match because(Collection<Symptom> reported) {
        symptoms.addAll(reported);
        return this;
    }

    /** Says that the repeat of a red one was inside the limits, in place of raising anything. */
    public Match repeatNormal() {
        kind = Finding.Kind.REPEAT_NORMAL;
        return this;
    }

    public Severity severity() {
        return severity;
    }

    public Finding.Kind kind() {
        return kind;
    }

    public @Nullable String vital() {
        return vital;
    }

    public @Nullable Side side() {
        return side;
    }

    @Nullable
    BigDecimal value() {
        return value;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    BigDecimal limit() {
        return limit;
    }

    boolean isImmediate() {
        return immediate;
    }

    @Nullable
    Integer ackWithinMinutes() {
        return ackWithinMinutes;
    }

    @Nullable
    Integer repeatAfterMinutes() {
        return repeatAfterMinutes;
    }

    Map<String, BigDecimal> inputs() {
        return inputs;
    }

    List<Entry> decisive() {
        return decisive;
    }

    List<Symptom> symptoms() {
        return List.copyOf(symptoms);
    }
}
