package no.varde.contract.event;

/** Symptoms and events a patient can report with a reading; they modify rules for 24 h. Project's own list. */
public enum Symptom {
    BREATHLESS_MORE,
    SWELLING_MORE,
    LIGHT_HEADED,
    WOKE_BREATHLESS,
    SLEPT_UPRIGHT,
    MUCH_WORSE,
    CHEST_PAIN,
    FAINTED,
    CANNOT_SPEAK_SENTENCES,
    STROKE_SIGNS,
    DROWSY,
    NAUSEA,
    KETONES,
    HEADACHE,
    VISION_DISTURBED,
    UPPER_ABDOMINAL_PAIN,
    HYPO_NEEDED_HELP,
    DIZZY
}
