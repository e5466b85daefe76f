package no.varde.alerts.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import no.varde.alerts.score.News2;
import no.varde.alerts.score.News2Score;
import org.jspecify.annotations.Nullable;

/**
 * The NEWS2 parameters of one time window: of each the newest value in the 30 minutes up to a reading. Extra oxygen is
 * what a reading of the window says of it, or a flow above zero. Source: RCP 2017; the window is a project default.
 */
public final class NewsWindow {

    public static final Duration WINDOW = Duration.ofMinutes(30);

    /** What a NEWS2 is made from. */
    public static final Set<String> VITALS =
            Set.of("RESP_RATE", "SPO2", "BP_SYSTOLIC", "HEART_RATE", "BODY_TEMP", "ACVPU", "O2_SUPPLEMENT");

    private final Situation situation;

    private NewsWindow(Situation situation) {
        this.situation = situation;
    }

    /** @param scale SpO2 scale of the plan, 1 or 2 */
    public static News2 of(Situation situation, int scale) {
        NewsWindow window = new NewsWindow(situation);
        Sample consciousness = window.newest("ACVPU");
        return new News2(
                scale == 2 ? 2 : 1,
                window.onOxygen(),
                window.value("RESP_RATE"),
                window.value("SPO2"),
                window.value("BP_SYSTOLIC"),
                window.value("HEART_RATE"),
                consciousness == null ? null : consciousness.code(),
                window.value("BODY_TEMP"));
    }

    /** The total or, with a parameter missing, its lower bound; null where nothing of it was measured. */
    static @Nullable Integer score(Situation situation, int scale) {
        News2Score score = situation.news2(scale);
        return score.subScores().isEmpty() ? null : score.lowerBound();
    }

    /** The readings that a NEWS2 is made from, oldest first. */
    public static List<Entry> readings(Situation situation) {
        NewsWindow window = new NewsWindow(situation);
        Entry said = window.saysOxygen();
        SortedSet<Entry> readings = new TreeSet<>(Entry.ORDER);
        for (String vital : VITALS) {
            Sample sample = window.newest(vital);
            if (sample != null && (said == null || !vital.equals("O2_SUPPLEMENT"))) {
                readings.add(sample.entry());
            }
        }
        if (said != null) {
            readings.add(said);
        }
        return List.copyOf(readings);
    }

    /** Whether the patient was breathing extra oxygen in the window; null where nothing says. */
    public static @Nullable Boolean onOxygen(Situation situation) {
        return new NewsWindow(situation).onOxygen();
    }

    private @Nullable BigDecimal value(String vital) {
        Sample sample = newest(vital);
        return sample == null ? null : sample.value();
    }

    private @Nullable Sample newest(String vital) {
        return situation.newest(vital, WINDOW);
    }

    private @Nullable Boolean onOxygen() {
        Entry said = saysOxygen();
        if (said != null) {
            return said.circumstances().onOxygen();
        }
        Sample flow = newest("O2_SUPPLEMENT");
        if (flow == null || flow.value() == null) {
            return null;
        }
        return flow.value().signum() > 0;
    }

    /** The newest reading of the window that says whether the patient breathed extra oxygen. */
    private @Nullable Entry saysOxygen() {
        List<Entry> entries = situation.entries();
        Instant from = situation.at().minus(WINDOW);
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (entry.measuredAt().isBefore(from)) {
                break;
            }
            if (!entry.isInvalid() && entry.circumstances().onOxygen() != null) {
                return entry;
            }
        }
        return null;
    }
}
