package no.varde.alerts.alert;

/** A member of staff: user id, and the name that colleagues see. The name stays in the triage schema. */
public record Person(String user, String name) {

    public boolean is(Person other) {
        return user.equals(other.user());
    }
}
