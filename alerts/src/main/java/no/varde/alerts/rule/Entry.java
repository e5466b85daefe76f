package no.varde.alerts.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.varde.contract.event.Reading;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/** One reading in a patient's chart, and what the rules said of it. */
public final class Entry {

    /** Measurement order; two readings of one instant are told apart by their id. */
    public static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::measuredAt).thenComparing(Entry::readingId);

    /** A reading that comes later than this after its measurement is late. Source: alarm management §7. */
    public static final Duration LATE = Duration.ofHours(4);

    private final Origin origin;
    private final Instant measuredAt;
    private final Instant receivedAt;
    private final Circumstances circumstances;
    private final List<Sample> samples;
    private List<Mark> marks = List.of();
    private boolean invalid;

    public Entry(
            Origin origin,
            Instant measuredAt,
            Instant receivedAt,
            Circumstances circumstances,
            List<Observed> observed) {
        this.origin = origin;
        this.measuredAt = measuredAt;
        this.receivedAt = receivedAt;
        this.circumstances = circumstances;
        List<Sample> all = new ArrayList<>(observed.size());
        for (Observed value : observed) {
            all.add(new Sample(this, value));
        }
        this.samples = List.copyOf(all);
    }

    /** @param arrival the reading's offset in its partition */
    public static Entry of(Reading reading, long arrival) {
        List<Observed> observed = new ArrayList<>(reading.values().size());
        for (Reading.Value value : reading.values()) {
            observed.add(new Observed(value.vital(), value.value(), value.code(), value.quality()));
        }
        return new Entry(
                new Origin(reading.readingId(), reading.deviceId(), reading.contentHash(), arrival),
                reading.measuredAt(),
                reading.receivedAt(),
                Circumstances.of(reading.context()),
                observed);
    }

    public String readingId() {
        return origin.readingId();
    }

    public Origin origin() {
        return origin;
    }

    /** Place in the order of arrival. */
    public long arrival() {
        return origin.arrival();
    }

    public Instant measuredAt() {
        return measuredAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    /** All values, also absent and REJECTED ones. */
    public List<Sample> samples() {
        return samples;
    }

    /** The value of that vital, if the reading has one. */
    public @Nullable Sample sample(String vital) {
        for (Sample sample : samples) {
            if (sample.vital().equals(vital)) {
                return sample;
            }
        }
        return null;
    }

    public boolean isLate() {
        return Duration.between(measuredAt, receivedAt).compareTo(LATE) > 0;
    }

    /** Whether a person marked it as invalid: rules skip it. */
    public boolean isInvalid() {
        return invalid;
    }

    public List<Mark> marks() {
        return marks;
    }

    void mark(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        marks = List.copyOf(more);
    }

    void invalidate() {
        invalid = true;
    }

    /** As it was kept: for whoever reads charts back. */
    public Entry with(List<Mark> kept, boolean markedInvalid) {
        marks = List.copyOf(kept);
        invalid = markedInvalid;
        return this;
    }

    /**
     * Where it comes from.
     *
     * @param contentHash as in {@link Reading#contentHash()}
     * @param arrival place in the order of arrival
     */
    public record Origin(
            String readingId, String deviceId, @Nullable String contentHash, long arrival) {}

    /**
     * @param onOxygen whether the patient was breathing extra oxygen; null if not said
     * @param clockFault whether the device's own time was not believed
     */
    public record Circumstances(@Nullable Boolean onOxygen, Set<Symptom> symptoms, boolean clockFault) {

        static final Circumstances NONE = new Circumstances(null, Set.of(), false);

        public static Circumstances of(Reading.@Nullable Context context) {
            if (context == null) {
                return NONE;
            }
            Set<Symptom> symptoms = context.symptoms().isEmpty() ? Set.of() : EnumSet.copyOf(context.symptoms());
            return new Circumstances(context.onOxygen(), symptoms, context.deviceTime() != null);
        }
    }
}
