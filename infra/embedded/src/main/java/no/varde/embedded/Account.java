package no.varde.embedded;

/** A log-in to one of the embedded parts. */
public record Account(String username, String password) {

    /** Without the password, so that an account can end up in a log line unharmed. */
    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
