package no.varde.alerts.alert;

import java.util.Set;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;

/**
 * Who acts on an alert.
 *
 * @param covering acts for a unit without being on shift there: allowed, and stamped
 */
public record Actor(Person person, Set<Role> roles, boolean covering) {

    private static final Set<Role> CLINICAL = Set.of(Role.NURSE, Role.SENIOR_NURSE, Role.DOCTOR);

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean isClinician() {
        return roles.stream().anyMatch(CLINICAL::contains);
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    /** May pass on what others have. */
    boolean leads() {
        return has(Role.SENIOR_NURSE);
    }

    /** TECH_SUPPORT ends technical alerts and nothing else; ADMIN and AUDITOR never touch an alert. */
    public boolean mayResolve(Severity severity) {
        return isClinician() || (severity == Severity.TECH && has(Role.TECH_SUPPORT));
    }
}
