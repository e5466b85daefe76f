package no.varde.standalone.body;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.Symptom;

/**
 * How a demo patient fares around the moment the ward was made, hour 0. Each course comes back, since a ward where
 * nothing ever happens again teaches nothing.
 */
public enum Course {
    STABLE(Story.NOTHING_HAPPENS),
    /** Slowly worse for half a day, yellow within the first minutes, red soon after, better in the evening. */
    COPD_DECLINE(Story.NOTHING_HAPPENS
            .moves("SPO2", at(-12, 0), at(0, -1.6), at(0.03, -5.4), at(0.1, -5.4), at(0.15, -10), at(6, -10), at(14, 0))
            .moves("RESP_RATE", at(-12, 0), at(0, 1), at(0.15, 3), at(6, 3), at(14, 0))
            .moves("HEART_RATE", at(-12, 0), at(0, 4), at(0.15, 12), at(6, 12), at(14, 0))),
    /** Red before anybody looks: fever and low oxygen since an hour. */
    PNEUMONIA(Story.NOTHING_HAPPENS
            .moves("SPO2", at(-4, 0), at(-1, -7.4), at(7, -7.4), at(16, 0))
            .moves("BODY_TEMP", at(-6, 0), at(-1.5, 2.3), at(7, 1.9), at(20, 0))
            .moves("HEART_RATE", at(-6, 0), at(-1, 12), at(7, 12), at(16, 0))
            .moves("RESP_RATE", at(-4, 0), at(-1, 6), at(7, 6), at(16, 0))),
    /** Since the morning: blood pressure as high as in a crisis, without symptoms. */
    HIGH_PRESSURE(Story.NOTHING_HAPPENS
            .moves("BP_SYSTOLIC", at(-5, 0), at(-3, 66), at(9, 66), at(12, 0))
            .moves("BP_DIASTOLIC", at(-5, 0), at(-3, 20), at(9, 20), at(12, 0))),
    /**
     * Water: more than 3 kg in three days, for one of which only the scale shows it; then swollen, breathless in the
     * night, and slowly back with treatment.
     */
    HEART_FAILURE_GAIN(Story.NOTHING_HAPPENS
            .over(Story.Span.FOUR_WEEKS)
            .measured(Rhythm.dailyAt("07:30").andAt(0.0))
            .moves("BODY_WEIGHT", at(-72, 0), at(-41, 2.6), at(0, 3.3), at(48, 3.4), at(330, 0))
            .moves("HEART_RATE", at(-60, 0), at(0, 10), at(48, 10), at(200, 0))
            .during(
                    Episode.of(-16, 48, Symptom.SWELLING_MORE, Symptom.BREATHLESS_MORE),
                    Episode.of(-9, 24, Symptom.WOKE_BREATHLESS))),
    /** Two and a half days of worse air: less oxygen, less breath in one second, breathless, at last breathing fast. */
    COPD_EXACERBATION(Story.NOTHING_HAPPENS
            .over(Story.Span.FOUR_WEEKS)
            .measured(Rhythm.dailyAt("08:00", "20:00").andAt(0.0, 0.1))
            .alsoMeasures("FEV1", new Level(1.42, 0.2, 0.02, 0.04))
            .moves("FEV1", at(-66, 0), at(-60, -0.3), at(72, -0.3), at(200, 0))
            .moves("SPO2", at(-60, 0), at(-24, -3), at(-1, -5.8), at(48, -5.8), at(150, 0))
            .moves("HEART_RATE", at(-60, 0), at(0, 20), at(48, 20), at(150, 0))
            .moves("RESP_RATE", at(-60, 0), at(-24, 4), at(0, 10), at(48, 10), at(150, 0))
            .during(Episode.of(-42, 72, Symptom.BREATHLESS_MORE))),
    /** An infection that gets into the blood: NEWS2 from 0 to 5 or 6, an hour there, then high; confused; oxygen. */
    SEPSIS(Story.NOTHING_HAPPENS
            .measured(Rhythm.dailyAt("08:00", "12:00", "16:00", "20:00")
                    .andAt(-8.0, -6.0, -4.0, -2.0, -1.0, -0.5, 0.0, 0.05, 0.1, 0.2, 0.4, 1.0, 2.0, 4.0))
            .moves("BODY_TEMP", at(-8, 0), at(-4, 1.2), at(-2, 1.4), at(-1, 1.4), at(0.1, 2.5), at(6, 2.2), at(48, 0))
            .moves("HEART_RATE", at(-8, 0), at(-4, 12), at(-2, 18), at(-1, 18), at(0.1, 38), at(6, 38), at(48, 0))
            .moves("RESP_RATE", at(-8, 0), at(-4, 2), at(-2, 6.5), at(-1, 6.5), at(0.1, 11), at(6, 10), at(48, 0))
            .moves("SPO2", at(-6, 0), at(-2, -2.7), at(-1, -2.7), at(0.1, -4.6), at(6, -4), at(48, 0))
            .moves("BP_SYSTOLIC", at(-6, 0), at(-2, -10), at(-1, -10), at(0.1, -32), at(6, -30), at(48, 0))
            .moves("BP_DIASTOLIC", at(-6, 0), at(-1, -5), at(0.1, -10), at(6, -10), at(48, 0))
            .during(
                    Episode.of(0.08, 8, Symptom.MUCH_WORSE).withAcvpu("C"),
                    Episode.of(0.3, 24).withOxygen())),
    /** Missed a meal: below 3.9 half an hour before, below 3.0 now, juice, and up again in a quarter of an hour. */
    HYPOGLYCAEMIA(Story.NOTHING_HAPPENS
            .measured(Rhythm.dailyAt("07:30", "12:30", "17:30", "22:00").andAt(-0.5, 0.0, 0.25, 0.75))
            .moves("GLUCOSE_MMOL", at(-2, 0), at(-0.5, -3.2), at(-0.05, -4.4), at(0.05, -4.4), at(0.25, -1.6), at(1, 0))
            .during(Episode.of(-0.5, 0.2, Symptom.DIZZY, Symptom.DROWSY))),
    /** Pressure as at the doctor's on the first day, a normal one ever after: nobody should be called. */
    WHITE_COAT(Story.NOTHING_HAPPENS
            .over(Story.Span.FOUR_WEEKS)
            .measured(Rhythm.dailyAt("07:30", "07:32", "19:30", "19:32"))
            .moves("BP_SYSTOLIC", at(-228, 30), at(-222, 0))
            .moves("BP_DIASTOLIC", at(-228, 14), at(-222, 0))),
    /** All is well, and then nothing more is heard for three days. */
    SILENT_GATEWAY(Story.NOTHING_HAPPENS
            .over(Story.Span.FOUR_WEEKS)
            .measured(Rhythm.dailyAt("08:00", "20:00").andAt(0.0))
            .during(Episode.silence(0.05, 76))),
    /** Somebody heavier steps on the scale once, and the right person a quarter of an hour later. */
    WRONG_PERSON(Story.NOTHING_HAPPENS
            .over(Story.Span.FOUR_WEEKS)
            .measured(Rhythm.dailyAt("07:30").andAt(0.0, 0.25))
            .moves("BODY_WEIGHT", at(-0.01, 0), at(0, 9.4), at(0.1, 9.4), at(0.11, 0)));

    @SuppressWarnings("ImmutableEnumChecker") // holds copies
    private final Story story;

    Course(Story story) {
        this.story = story;
    }

    private static Curve.Point at(double hour, double change) {
        return new Curve.Point(hour, change);
    }

    /** How far this course moves a vital at that many hours after the ward was made. */
    double change(String vital, double hours) {
        Curve curve = story.curves().get(vital);
        return curve == null ? 0 : curve.at(story.span().inPeriod(hours));
    }

    /** What is so besides numbers at that many hours after the ward was made. */
    List<Episode> episodes(double hours) {
        double inPeriod = story.span().inPeriod(hours);
        return story.episodes().stream()
                .filter(episode -> episode.covers(inPeriod))
                .toList();
    }

    Map<String, Level> levels() {
        return story.levels();
    }

    Rhythm rhythm() {
        return story.rhythm();
    }

    /** How much of it lies before hour 0; for people who measure often half of a day more, so that a night is seen. */
    Duration history() {
        return Duration.ofHours((long) story.span().before() + (rhythm().isOften() ? 12 : 0));
    }

    boolean isStable() {
        return story.curves().isEmpty();
    }
}
