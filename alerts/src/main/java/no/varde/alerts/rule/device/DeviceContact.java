package no.varde.alerts.rule.device;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleSet;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a device that reports its state. Only such a one is expected to show signs of life: what a device
 * that never did so misses, the rules on missing readings see.
 *
 * @param at when its last state came
 * @param heardAt when anything last came from it
 * @param battery share of a full battery; null if it never said
 * @param offlineSince when it was found silent; null while it is not
 * @param batteryLow whether TECH-1 is raised
 */
public record DeviceContact(
        String deviceId,
        Instant at,
        Instant heardAt,
        @Nullable BigDecimal battery,
        @Nullable Instant offlineSince,
        boolean batteryLow) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public record Result(DeviceContact contact, List<Finding> findings) {}

    /**
     * A state came; one that is older than the known one says nothing new. That it is offline the broker says in its
     * place: no sign of life.
     */
    public static Result reported(@Nullable DeviceContact known, DeviceStatus status, @Nullable RuleSet rules) {
        Instant at = status.receivedAt();
        DeviceContact before = known == null ? new DeviceContact(status.deviceId(), at, at, null, null, false) : known;
        if (at.isBefore(before.at)) {
            return new Result(before, List.of());
        }
        Result heard = status.online() ? before.heard(at, rules) : new Result(before, List.of());
        DeviceContact now = new DeviceContact(
                before.deviceId,
                at,
                heard.contact.heardAt,
                status.battery() == null ? before.battery : status.battery(),
                heard.contact.offlineSince,
                before.batteryLow);
        List<Finding> findings = new ArrayList<>(heard.findings);
        boolean told = rules != null && before.isBelow(rules.terms(DeviceRules.BATTERY), "tell");
        return new Result(now.withPower(at, rules, told, findings), findings);
    }

    /** Anything came from it; what it sent before it was last heard, and comes again, is no news of it. */
    public Result heard(Instant receivedAt, @Nullable RuleSet rules) {
        if (!receivedAt.isAfter(heardAt)) {
            return new Result(this, List.of());
        }
        Instant since = offlineSince;
        DeviceContact now = new DeviceContact(deviceId, at, receivedAt, battery, null, batteryLow);
        if (since == null) {
            return new Result(now, List.of());
        }
        Instant end = receivedAt.isAfter(since) ? receivedAt : since.plusMillis(1);
        return new Result(now, List.of(finding(rules, DeviceRules.OFFLINE, end).cleared(Severity.TECH)));
    }

    /** When it is silent for too long; null where nobody asks. */
    public @Nullable Instant silentAt(RuleSet rules) {
        Terms terms = rules.terms(DeviceRules.OFFLINE);
        return terms == null || !rules.plan().isActive() || offlineSince != null
                ? null
                : heardAt.plus(terms.hours("hours"));
    }

    /** It is silent for too long. */
    public Result silent(Instant silentAt, RuleSet rules) {
        DeviceContact now = new DeviceContact(deviceId, at, heardAt, battery, silentAt, batteryLow);
        BigDecimal hours =
                BigDecimal.valueOf(Duration.between(heardAt, silentAt).toHours());
        return new Result(
                now,
                List.of(finding(rules, DeviceRules.OFFLINE, silentAt).raised(Severity.TECH, Map.of("hours", hours))));
    }

    /** @param told whether the patient knows already that it must be charged: every state repeats it */
    private DeviceContact withPower(Instant received, @Nullable RuleSet rules, boolean told, List<Finding> findings) {
        Terms terms = rules == null ? null : rules.terms(DeviceRules.BATTERY);
        if (terms == null || rules == null || battery == null) {
            return this;
        }
        BigDecimal percent = battery.multiply(HUNDRED);
        DeviceFinding finding = finding(rules, DeviceRules.BATTERY, received);
        boolean active = rules.plan().isActive();
        boolean charged = !isBelow(terms, "tell");
        boolean empty = active && isBelow(terms, "percent");
        if (empty) {
            findings.add(finding.raised(Severity.TECH, Map.of("percent", percent)));
        } else if (active && !charged && !told) {
            findings.add(finding.raised(Severity.INFO, Map.of("percent", percent)));
        } else if (charged && batteryLow) {
            findings.add(finding.cleared(Severity.TECH));
        }
        return new DeviceContact(deviceId, at, heardAt, battery, offlineSince, empty || (batteryLow && !charged));
    }

    private boolean isBelow(@Nullable Terms terms, String parameter) {
        return terms != null && battery != null && battery.multiply(HUNDRED).compareTo(terms.number(parameter)) < 0;
    }

    private DeviceFinding finding(@Nullable RuleSet rules, String ruleId, Instant when) {
        MonitoringPlan plan = rules == null ? null : rules.plan();
        return new DeviceFinding(deviceId, plan, ruleId, when.toString(), when);
    }
}
