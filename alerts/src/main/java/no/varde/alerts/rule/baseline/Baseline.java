package no.varde.alerts.rule.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * What is usual for a patient: the mean of daily means, and their spread, which is the standard deviation of a sample but
 * no less than the vital's floor. Whatever lies so near a threshold that doubles could err is computed with decimals; the
 * rest, which is nearly everything, need not be.
 */
final class Baseline {

    /** Relative; doubles err by some 1e-15. */
    private static final double TOLERANCE = 1e-9;

    private final List<Day> days;
    private final BigDecimal floor;
    private final double aboutMean;
    private final double aboutSpread;
    private @Nullable BigDecimal mean;
    private @Nullable BigDecimal spread;

    /** @param days at least one */
    Baseline(List<Day> days, BigDecimal floor) {
        this.days = days;
        this.floor = floor;
        double[] means = new double[days.size()];
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            means[i] = days.get(i).about();
            sum += means[i];
        }
        this.aboutMean = sum / means.length;
        double squares = 0;
        for (double one : means) {
            squares += (one - aboutMean) * (one - aboutMean);
        }
        this.aboutSpread =
                Math.max(floor.doubleValue(), means.length == 1 ? 0 : Math.sqrt(squares / (means.length - 1)));
    }

    BigDecimal mean() {
        BigDecimal known = mean;
        if (known == null) {
            known = days.stream()
                    .map(Day::mean)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(days.size()), MathContext.DECIMAL128);
            mean = known;
        }
        return known;
    }

    BigDecimal spread() {
        BigDecimal known = spread;
        if (known == null) {
            known = days.size() == 1 ? floor : deviation().max(floor);
            spread = known;
        }
        return known;
    }

    private BigDecimal deviation() {
        BigDecimal middle = mean();
        return days.stream()
                .map(day -> day.mean().subtract(middle).pow(2, MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(days.size() - 1L), MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL64);
    }

    /** Positive if the day's mean lies further away on that side than so many spreads, 0 if exactly so far. */
    int compare(Day day, Side side, BigDecimal spreads) {
        double apart = side == Side.HIGH ? day.about() - aboutMean : aboutMean - day.about();
        double further = apart - spreads.doubleValue() * aboutSpread;
        if (Math.abs(further) > TOLERANCE * (1 + Math.abs(aboutMean) + Math.abs(apart))) {
            return further > 0 ? 1 : -1;
        }
        int compared = day.mean().compareTo(at(side, spreads));
        return side == Side.HIGH ? compared : -compared;
    }

    /** The value so many spreads away on that side. */
    BigDecimal at(Side side, BigDecimal spreads) {
        BigDecimal away = spread().multiply(spreads);
        return side == Side.HIGH ? mean().add(away) : mean().subtract(away);
    }

    /** How many spreads above the mean a day lies; negative below. */
    BigDecimal z(Day day) {
        return rounded(day.mean().subtract(mean()).divide(spread(), MathContext.DECIMAL64));
    }

    /** For people: what is compared is not rounded. */
    static BigDecimal rounded(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }
}
