package no.varde.alerts.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.varde.alerts.score.News2;
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
        var score = of(situation, scale).score();
        return score.subScores().isEmpty() ? null : score.lowerBound();
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
        Sample flow = newest("O2_SUPPLEMENT");
        List<Entry> entries = situation.entries();
        Instant from = situation.at().minus(WINDOW);
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (entry.measuredAt().isBefore(from)) {
                break;
            }
            Boolean said = entry.isInvalid() ? null : entry.circumstances().onOxygen();
            if (said != null) {
                return said;
            }
        }
        if (flow == null || flow.value() == null) {
            return null;
        }
        return flow.value().signum() > 0;
    }
}
