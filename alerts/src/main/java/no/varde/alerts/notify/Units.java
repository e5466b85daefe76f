package no.varde.alerts.notify;

import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.DeviceRegistered;
import org.jspecify.annotations.Nullable;

/** What the registry told of units and devices, as far as triage needs it; the newest version wins. */
public interface Units {

    /** The unit as it is now; null where nothing is known of it. */
    @Nullable
    CareUnitChanged find(@Nullable String careUnitId);

    void changed(CareUnitChanged unit);

    void removed(String careUnitId);

    void changed(DeviceRegistered device);

    void removedDevice(String deviceId);
}
