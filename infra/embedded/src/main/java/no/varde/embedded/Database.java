package no.varde.embedded;

/** The apps that have a database account of their own. */
public enum Database {
    INGEST("varde_ingest"),
    ALERTS("varde_alerts"),
    DASHBOARD("varde_dashboard");

    private final String role;

    Database(String role) {
        this.role = role;
    }

    /** The log-in role in Postgres. */
    public String role() {
        return role;
    }
}
