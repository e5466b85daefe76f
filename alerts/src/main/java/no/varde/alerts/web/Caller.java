package no.varde.alerts.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.varde.alerts.alert.Actor;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Person;
import no.varde.alerts.triage.AlertActions;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The person behind a request, as the signed token says.
 *
 * @param breakGlass patient whom the person may see outside their units, with a reason given elsewhere
 */
record Caller(
        Person person,
        Set<Role> roles,
        Set<String> units,
        Set<String> onShift,
        @Nullable String breakGlass) {

    static Caller of(Jwt token) {
        String user = Objects.requireNonNull(token.getSubject(), "TokenRules lets no token without one pass");
        String name = token.getClaimAsString("name");
        return new Caller(
                new Person(user, name == null ? user : name),
                roles(token),
                texts(token, "units"),
                texts(token, "onShift"),
                token.getClaimAsString("breakGlass"));
    }

    /** Roles that this version does not know give no rights. */
    static Set<Role> roles(Jwt token) {
        Set<String> named = texts(token, "roles");
        return Arrays.stream(Role.values())
                .filter(role -> named.contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Whether the alert is of a unit of theirs, or of the patient they broke the glass for. */
    boolean reaches(Alert alert) {
        String unit = alert.evidence().careUnitId();
        String patient = alert.identity().patientId();
        return (unit != null && units.contains(unit)) || (patient != null && patient.equals(breakGlass));
    }

    /** Technical support sees technical alerts only. */
    boolean maySee(Alert alert) {
        return actorOn(alert).isClinician() || (alert.severity() == Severity.TECH && roles.contains(Role.TECH_SUPPORT));
    }

    AlertActions.Target target(String alertId) {
        return new AlertActions.Target(alertId, this::reaches, this::actorOn);
    }

    private Actor actorOn(Alert alert) {
        return actorIn(alert.evidence().careUnitId());
    }

    Actor actorIn(@Nullable String unit) {
        return new Actor(person, roles, unit == null || !onShift.contains(unit));
    }

    private static Set<String> texts(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
