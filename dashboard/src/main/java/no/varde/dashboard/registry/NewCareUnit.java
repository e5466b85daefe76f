package no.varde.dashboard.registry;

import java.time.ZoneId;
import no.varde.contract.Identifiers;

/**
 * A care unit to add.
 *
 * @param name what the staff call it
 * @param zone of its opening hours and of the times on its screens
 */
public record NewCareUnit(String careUnitId, String organisationId, String name, ZoneId zone) {

    public NewCareUnit {
        Identifiers.require("careUnitId", careUnitId);
        Identifiers.require("organisationId", organisationId);
        name = PlainText.require("name", name);
    }
}
