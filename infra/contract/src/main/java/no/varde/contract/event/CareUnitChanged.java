package no.varde.contract.event;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A care unit as alerting needs to know it, on {@code varde.care-units} (compacted; the newest version wins).
 *
 * @param version rises strictly per unit
 * @param zone IANA time zone of the opening hours
 * @param openingHours when somebody answers alerts; empty means always
 * @param onShift user ids of those on shift now
 * @param escalation chains that differ from the standard ones, at most one per tier
 */
public record CareUnitChanged(
        String careUnitId,
        String organisationId,
        long version,
        @Nullable String parent,
        String zone,
        List<OpeningHours> openingHours,
        List<OnShift> onShift,
        List<EscalationChain> escalation) {

    public CareUnitChanged {
        Objects.requireNonNull(careUnitId, "careUnitId");
        Objects.requireNonNull(organisationId, "organisationId");
        Objects.requireNonNull(zone, "zone");
        openingHours = openingHours == null ? List.of() : List.copyOf(openingHours);
        onShift = onShift == null ? List.of() : List.copyOf(onShift);
        escalation = escalation == null ? List.of() : List.copyOf(escalation);
    }

    /**
     * @param day ISO weekday, 1 is Monday
     * @param from local time {@code HH:mm}, inside
     * @param to local time {@code HH:mm}, outside
     */
    public record OpeningHours(int day, String from, String to) {
        public OpeningHours {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    public record OnShift(String user, Role role) {
        public OnShift {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(role, "role");
        }
    }
}
