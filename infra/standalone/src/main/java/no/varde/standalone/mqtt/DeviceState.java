package no.varde.standalone.mqtt;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a device says about itself on its status topic.
 *
 * @param battery share of a full battery, 0 to 1
 */
public record DeviceState(boolean online, BigDecimal battery, String firmware, Instant at) {}
