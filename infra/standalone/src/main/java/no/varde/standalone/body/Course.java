package no.varde.standalone.body;

import java.util.Map;

/**
 * How a demo patient fares around the moment the ward was made, hour 0. Each course comes back every five days, since a
 * ward where nothing ever happens again teaches nothing.
 */
public enum Course {
    STABLE(Map.of()),
    /** Slowly worse for half a day, yellow within the first minutes, red soon after, better in the evening. */
    COPD_DECLINE(Map.of(
            "SPO2",
                    new Curve(
                            at(-12, 0), at(0, -1.6), at(0.03, -4), at(0.1, -4), at(0.15, -7.5), at(6, -7.5), at(14, 0)),
            "RESP_RATE", new Curve(at(-12, 0), at(0, 1), at(0.15, 3), at(6, 3), at(14, 0)),
            "HEART_RATE", new Curve(at(-12, 0), at(0, 4), at(0.15, 12), at(6, 12), at(14, 0)))),
    /** Red before anybody looks: fever and low oxygen since an hour. */
    PNEUMONIA(Map.of(
            "SPO2", new Curve(at(-4, 0), at(-1, -7.4), at(7, -7.4), at(16, 0)),
            "BODY_TEMP", new Curve(at(-6, 0), at(-1.5, 2.3), at(7, 1.9), at(20, 0)),
            "HEART_RATE", new Curve(at(-6, 0), at(-1, 12), at(7, 12), at(16, 0)),
            "RESP_RATE", new Curve(at(-4, 0), at(-1, 6), at(7, 6), at(16, 0)))),
    /** Yellow since the morning: blood pressure above its limit. */
    HIGH_PRESSURE(Map.of(
            "BP_SYSTOLIC", new Curve(at(-5, 0), at(-3, 28), at(9, 28), at(12, 0)),
            "BP_DIASTOLIC", new Curve(at(-5, 0), at(-3, 6), at(9, 6), at(12, 0))));

    private static final double PERIOD_HOURS = 120;
    private static final double BEFORE_HOURS = 24;

    @SuppressWarnings("ImmutableEnumChecker") // given by Map.of
    private final Map<String, Curve> curves;

    Course(Map<String, Curve> curves) {
        this.curves = curves;
    }

    private static Curve.Point at(double hour, double change) {
        return new Curve.Point(hour, change);
    }

    /** How far this course moves a vital at that many hours after the ward was made. */
    double change(String vital, double hours) {
        Curve curve = curves.get(vital);
        if (curve == null) {
            return 0;
        }
        double shifted = hours + BEFORE_HOURS;
        double inPeriod =
                hours < 0 ? hours : shifted - PERIOD_HOURS * Math.floor(shifted / PERIOD_HOURS) - BEFORE_HOURS;
        return curve.at(inPeriod);
    }

    boolean isStable() {
        return curves.isEmpty();
    }
}
