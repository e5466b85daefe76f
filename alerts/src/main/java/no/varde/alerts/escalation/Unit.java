package no.varde.alerts.escalation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.EscalationChain;
import no.varde.contract.event.EscalationChain.Target;
import no.varde.contract.event.Role;

/** A care unit as a chain needs to know it. */
public record Unit(OpeningHours hours, List<CareUnitChanged.OnShift> onShift, List<EscalationChain> chains) {

    /** A unit that nothing is known of: always open and nobody there, so that its alerts end as incidents, in sight. */
    public static final Unit UNKNOWN = new Unit(OpeningHours.ALWAYS, List.of(), List.of());

    public Unit {
        onShift = List.copyOf(onShift);
        chains = List.copyOf(chains);
    }

    public static Unit of(CareUnitChanged unit) {
        return new Unit(OpeningHours.of(unit), unit.onShift(), unit.escalation());
    }

    Chain chainOf(EscalationChain.Tier tier) {
        return StandardChains.of(tier, chains);
    }

    /** User ids of those on shift whom the target means, each once. */
    List<String> people(Target target) {
        Set<Role> roles = rolesOf(target);
        return onShift.stream()
                .filter(person -> roles.contains(person.role()))
                .map(CareUnitChanged.OnShift::user)
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<Role> rolesOf(Target target) {
        return switch (target) {
            case QUEUE -> Set.of();
            case TEAM -> EnumSet.of(Role.NURSE, Role.SENIOR_NURSE, Role.DOCTOR);
            case NURSES -> EnumSet.of(Role.NURSE, Role.SENIOR_NURSE);
            case SENIOR_NURSE -> Set.of(Role.SENIOR_NURSE);
            case DOCTOR -> Set.of(Role.DOCTOR);
            case MANAGER -> Set.of(Role.ADMIN);
            case TECH_SUPPORT -> Set.of(Role.TECH_SUPPORT);
        };
    }
}
