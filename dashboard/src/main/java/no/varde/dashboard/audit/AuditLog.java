package no.varde.dashboard.audit;

/** Where views of, and changes to, a record are written down. */
public interface AuditLog {

    /** Returns when the entry is stored; if it cannot be, it throws, and then nothing may be shown. */
    void record(AuditEntry entry);
}
