package no.varde.bench.load;

import no.varde.standalone.body.Programme;

/**
 * A patient and what measures them.
 *
 * @param programme why the patient is followed
 * @param source the patient's sensor behind the gateway
 */
public record Wearer(String patientId, Programme programme, Gateway gateway, String source) {}
