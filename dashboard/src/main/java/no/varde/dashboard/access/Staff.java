package no.varde.dashboard.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import no.varde.contract.event.Role;

/**
 * A signed-in member of staff, as the database knows them at this request.
 *
 * @param username user id in events
 * @param units the care units they belong to, by name
 */
public record Staff(String username, String name, Set<Role> roles, List<Unit> units) {

    private static final Set<Role> CLINICAL = Set.of(Role.NURSE, Role.SENIOR_NURSE, Role.DOCTOR);

    /** @param onShift whether they are on shift there now */
    public record Unit(String careUnitId, String organisationId, String name, ZoneId zone, boolean onShift) {}

    public Staff {
        roles = Set.copyOf(roles);
        units = List.copyOf(units);
    }

    /** Whether they may see clinical content at all; of which patients is another question. */
    public boolean isClinical() {
        return roles.stream().anyMatch(CLINICAL::contains);
    }

    /** Whether what is wrong with Varde itself is theirs to see; {@code alerts} decides so too. */
    public boolean caresForPlatform() {
        return roles.contains(Role.SENIOR_NURSE) || roles.contains(Role.TECH_SUPPORT);
    }

    public boolean isOnShift() {
        return units.stream().anyMatch(Unit::onShift);
    }

    public List<String> unitIds() {
        return units.stream().map(Unit::careUnitId).toList();
    }

    /** The zone in which their screens show times. */
    public ZoneId zone() {
        return units.isEmpty() ? ZoneId.of("Europe/Oslo") : units.getFirst().zone();
    }
}
