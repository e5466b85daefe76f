package no.varde.alerts;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import no.varde.alerts.notify.Units;
import no.varde.contract.Topics;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.CareUnitChanged.OnShift;
import no.varde.contract.event.EscalationChain;
import no.varde.contract.event.EscalationChain.Channel;
import no.varde.contract.event.EscalationChain.Target;
import no.varde.contract.event.EscalationChain.Tier;
import no.varde.contract.event.Role;
import no.varde.testkit.Ids;
import no.varde.testkit.KafkaProbe;

/** Care units, told of as the registry does. */
final class UnitMaker {

    private final List<OnShift> onShift;
    private List<CareUnitChanged.OpeningHours> hours = List.of();
    private List<EscalationChain> chains = List.of();

    private UnitMaker(List<OnShift> onShift) {
        this.onShift = onShift;
    }

    static UnitMaker with(OnShift... people) {
        return new UnitMaker(List.of(people));
    }

    /** Everybody that the standard chains name, under the name of their role. */
    static UnitMaker full() {
        return with(
                new OnShift("nurse", Role.NURSE),
                new OnShift("senior", Role.SENIOR_NURSE),
                new OnShift("doctor", Role.DOCTOR),
                new OnShift("admin", Role.ADMIN));
    }

    /** Never open this week: open for a minute on a day that is neither today nor tomorrow. */
    UnitMaker closedOn(Instant now) {
        int day = now.atZone(ZoneOffset.UTC).plusDays(3).getDayOfWeek().getValue();
        hours = List.of(new CareUnitChanged.OpeningHours(day, "12:00", "12:01"));
        return this;
    }

    /** A red tells the senior nurse over that channel, and a minute later the doctor in the page. */
    UnitMaker redOver(Channel channel) {
        chains = List.of(new EscalationChain(
                Tier.RED,
                List.of(
                        new EscalationChain.Step(0, Target.SENIOR_NURSE, List.of(channel)),
                        new EscalationChain.Step(60, Target.DOCTOR, List.of(Channel.PAGE))),
                0,
                0));
        return this;
    }

    /** Waits until it has arrived. */
    String known(KafkaProbe kafka, RunningAlerts alerts) {
        String unit = Ids.careUnit();
        kafka.publish(
                Topics.CARE_UNITS,
                unit,
                new CareUnitChanged(unit, "org", 1, null, "Europe/Oslo", hours, onShift, chains));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> alerts.bean(Units.class).find(unit) != null);
        return unit;
    }
}
