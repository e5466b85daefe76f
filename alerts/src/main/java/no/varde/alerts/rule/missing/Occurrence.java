package no.varde.alerts.rule.missing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time at which something is expected.
 *
 * @param code of a vital or of a form
 * @param day local calendar day
 * @param ofDay the how-manieth of that day, from 1
 */
record Occurrence(String code, LocalDate day, int ofDay, Instant due) {}
