package no.varde.dashboard.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.varde.contract.vitals.Vital;
import no.varde.dashboard.series.Measured;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says things in one language, in one time zone, at one instant. */
public final class Wording {

    private static final Locale NORWEGIAN = Locale.of("nb", "NO");

    private static final int MOST_DECIMALS = 3;

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;

    public Wording(MessageSource messages, Locale locale, ZoneId zone, Instant now) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The first key's text, or null where there is none. */
    @Nullable
    String textOrNull(String key, Object... arguments) {
        return messages.getMessage(key, arguments, null, locale);
    }

    /** An instant ahead: "in 8 min". */
    public Moment in(Instant at) {
        Duration left = Duration.between(now, at);
        String relative = left.isNegative() ? text("time.now") : text("time.in", length(left.plusSeconds(59)));
        return new Moment(at.toString(), relative, exact(at));
    }

    /** An instant in the past: "14 min ago". */
    public Moment ago(Instant at) {
        Duration age = Duration.between(at, now);
        String relative = age.toMinutes() < 1 ? text("time.now") : text("time.ago", length(age));
        return new Moment(at.toString(), relative, exact(at));
    }

    /** A deadline: "in 3 min", or by how much it has passed. */
    public Moment due(Instant at) {
        Duration left = Duration.between(now, at);
        String relative = left.isNegative()
                ? text("time.overdue", length(left.negated()))
                : text("time.due", length(left.plusSeconds(59)));
        return new Moment(at.toString(), relative, exact(at));
    }

    public boolean isOverdue(Instant at) {
        return now.isAfter(at);
    }

    public String exact(Instant at) {
        boolean english = "en".equals(locale.getLanguage());
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                english ? "d MMM yyyy, HH:mm" : "d. MMM yyyy 'kl.' HH:mm", english ? Locale.UK : NORWEGIAN);
        return format.format(at.atZone(zone));
    }

    /** A length of time in at most two units, rounded down. */
    private String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 60) {
            return text("time.minutes", minutes);
        }
        long hours = length.toHours();
        if (hours >= 48) {
            return text("time.days", length.toDays());
        }
        long rest = minutes - hours * 60;
        return hours >= 10 || rest == 0 ? text("time.hours", hours) : text("time.hoursMinutes", hours, rest);
    }

    public String name(Vital vital) {
        return vital.shortName().in(locale);
    }

    public String fullName(Vital vital) {
        return vital.name().in(locale);
    }

    /** The figure alone, with the vital's decimals in the reader's locale; a code for a coded vital. */
    public String figure(Vital vital, BigDecimal value) {
        if (vital.isCoded()) {
            int ordinal = value.intValue();
            return ordinal >= 0 && ordinal < vital.codes().size()
                    ? vital.codes().get(ordinal)
                    : "?";
        }
        return number(vital.rounded(value), vital.decimals(), vital.decimals());
    }

    /** As {@link #figure(Vital, BigDecimal)}, with as many decimals as show that it is not the limit: 3.85 against 3.9. */
    String figure(Vital vital, BigDecimal value, @Nullable BigDecimal limit) {
        boolean hidden = limit != null
                && value.compareTo(limit) != 0
                && vital.rounded(value).compareTo(vital.rounded(limit)) == 0;
        return hidden && !vital.isCoded() ? number(value, vital.decimals(), MOST_DECIMALS) : figure(vital, value);
    }

    /** A number as the reader's language writes it, with no more decimals than it has. */
    String number(BigDecimal value, int leastDecimals, int mostDecimals) {
        NumberFormat format = NumberFormat.getNumberInstance("en".equals(locale.getLanguage()) ? Locale.UK : NORWEGIAN);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        return format.format(value);
    }

    public String figure(Measured measured) {
        return figure(measured.vital(), measured.value());
    }

    /** A whole share, such as a battery's, in percent. */
    public String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + " %";
    }

    /** The unit as people write it; empty where there is none. */
    public String unit(Vital vital) {
        return switch (vital.unit()) {
            case "mm[Hg]" -> "mmHg";
            case "Cel" -> "°C";
            case "/min" -> text("unit.perMinute");
            case "/d" -> text("unit.perDay");
            default -> vital.unit().startsWith("{") ? "" : vital.unit();
        };
    }
}
