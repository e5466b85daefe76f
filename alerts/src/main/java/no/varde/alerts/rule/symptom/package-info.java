/**
 * The family SYM: what the patient says, whatever is measured. In: the symptom codes of one reading. Out: YELLOW or RED
 * for the patient as a whole. Numbers do not take back what somebody felt, so only a person ends such an alert.
 */
@NullMarked
package no.varde.alerts.rule.symptom;

import org.jspecify.annotations.NullMarked;
