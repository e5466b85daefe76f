/**
 * The family NEWS: how ill the patient is as a whole. In: what was measured within 30 minutes, scored as NEWS2. Out: RED or
 * YELLOW for the patient, by the band of the score or by its rise. Nothing of it is validated for people under 16 or in
 * pregnancy. National Early Warning Score (NEWS) 2: Royal College of Physicians, 2017; how urgent a band is at home is a
 * project default.
 */
@NullMarked
package no.varde.alerts.rule.news;

import org.jspecify.annotations.NullMarked;
