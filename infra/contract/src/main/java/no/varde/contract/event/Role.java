package no.varde.contract.event;

/** What a user is to Varde. */
public enum Role {
    NURSE,
    SENIOR_NURSE,
    DOCTOR,
    TECH_SUPPORT,
    ADMIN,
    AUDITOR
}
