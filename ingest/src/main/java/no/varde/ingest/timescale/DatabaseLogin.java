package no.varde.ingest.timescale;

/** Where the database is and who asks. */
public record DatabaseLogin(String url, String username, String password) {

    @Override
    public String toString() {
        return username + " at " + url;
    }
}
