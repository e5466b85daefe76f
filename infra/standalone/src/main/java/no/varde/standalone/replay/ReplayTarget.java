package no.varde.standalone.replay;

import java.util.Optional;
import no.varde.standalone.mqtt.DeviceLogin;
import no.varde.standalone.mqtt.Endpoint;

/** Where a replay goes. Asked before each connection, since an instance may come back on another port. */
interface ReplayTarget {

    DeviceLogin login();

    /** Empty while no instance runs. */
    Optional<Endpoint> endpoint();
}
