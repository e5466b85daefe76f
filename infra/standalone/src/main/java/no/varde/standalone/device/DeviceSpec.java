package no.varde.standalone.device;

import no.varde.standalone.body.Body;
import no.varde.standalone.mqtt.DeviceLogin;

/**
 * A device to simulate.
 *
 * @param dropsOut whether its network fails for some minutes of each hour
 */
public record DeviceSpec(DeviceLogin login, Body body, boolean dropsOut) {}
