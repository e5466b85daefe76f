package no.varde.alerts.rule.device;

import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.contract.event.Category;

/** TECH-1, TECH-2 and TECH-6: about devices rather than readings. Source: rule catalogue §8, project defaults. */
public final class DeviceRules {

    public static final String BATTERY = "TECH-1";
    public static final String OFFLINE = "TECH-2";
    public static final String UNKNOWN = "TECH-6";

    public static final List<Rule> ALL = List.of(
            rule(
                    BATTERY,
                    "Battery low: tells the patient, and TECH when nearly empty; ends when it is charged",
                    Parameter.of("tell", "20", "%", "below it the patient is told"),
                    Parameter.of("percent", "10", "%", "below it somebody must see to it")),
            rule(
                    OFFLINE,
                    "No sign of life from a device that reports its state",
                    Parameter.of("hours", "24", "h", "without any contact; 3 suits continuous wearables")),
            rule(UNKNOWN, "A device or sensor that is assigned to nobody sends readings; they wait in quarantine"));

    private DeviceRules() {}

    private static Rule rule(String id, String says, Parameter... parameters) {
        return new Rule(
                RuleDescription.clinical(id, id, says, "project default")
                        .of(Category.TECHNICAL)
                        .with(parameters)
                        .always(),
                terms -> Check.NEVER);
    }
}
