/**
 * FHIR R4 Observations, alone or in a Bundle, come in as personal-health gateways and record systems send them
 * (LOINC or IEEE 11073 codes); decoded readings go out. Only what a vital sign needs is looked at; who the
 * patient is never is.
 */
@NullMarked
package no.varde.ingest.payload.fhir;

import org.jspecify.annotations.NullMarked;
