/**
 * Who is followed, as triage knows it. In: plans from the registry. Out: the patient's responsible unit and status, for
 * whatever asks across alerts. Opaque ids only.
 */
@NullMarked
package no.varde.alerts.patient;

import org.jspecify.annotations.NullMarked;
