package no.varde.alerts.rule;

import java.util.function.Function;

/**
 * One rule of the catalogue: what it is, and how a plan's terms make a check of it. A check is a pure function of what is
 * known of a patient as of one reading.
 */
public record Rule(RuleDescription description, Function<Terms, Check> under) {

    public String id() {
        return description.id();
    }
}
