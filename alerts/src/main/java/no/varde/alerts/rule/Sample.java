package no.varde.alerts.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import no.varde.contract.event.Quality;
import org.jspecify.annotations.Nullable;

/** One value of one entry of the chart. */
public final class Sample {

    /** Measurement order; two readings of one instant are told apart by their id. */
    public static final Comparator<Sample> ORDER = Comparator.comparing(Sample::entry, Entry.ORDER);

    private final Entry entry;
    private final String vital;
    private final @Nullable BigDecimal value;
    private final @Nullable String code;
    private final Quality quality;

    Sample(Entry entry, Observed observed) {
        this.entry = entry;
        this.vital = observed.vital();
        this.value = observed.value();
        this.code = observed.code();
        this.quality = observed.quality();
    }

    /** The reading that it belongs to. */
    public Entry entry() {
        return entry;
    }

    public String vital() {
        return vital;
    }

    /** In the vital's canonical unit; null for a coded or absent one. */
    public @Nullable BigDecimal value() {
        return value;
    }

    /** Of a coded vital; null for a number or an absent one. */
    public @Nullable String code() {
        return code;
    }

    public Quality quality() {
        return quality;
    }

    public Instant measuredAt() {
        return entry.measuredAt();
    }

    /** The value of a sample that is known to be a usable number. */
    public BigDecimal number() {
        if (value == null) {
            throw new IllegalStateException(vital + " is no number here");
        }
        return value;
    }

    /** Whether rules may look at it: present, not REJECTED, and not of a reading that a person marked as invalid. */
    public boolean isUsable() {
        return quality != Quality.REJECTED && (value != null || code != null) && !entry.isInvalid();
    }

    /** Whether it may end a condition: a doubtful value can raise an alert but never calms one. */
    public boolean isTrusted() {
        return isUsable() && quality == Quality.GOOD;
    }
}
