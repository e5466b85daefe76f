package no.varde.alerts.patient;

import no.varde.contract.event.MonitoringPlan;

/**
 * A patient as the newest plan known to triage says.
 *
 * @param responsibleUnit care unit that answers the patient's alerts
 * @param planVersion rises strictly per patient
 */
public record FollowedPatient(
        String patientId,
        String organisationId,
        String responsibleUnit,
        MonitoringPlan.Status status,
        long planVersion) {}
