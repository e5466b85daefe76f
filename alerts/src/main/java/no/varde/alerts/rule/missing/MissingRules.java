package no.varde.alerts.rule.missing;

import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Families;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.contract.event.Category;

/**
 * MISS-1 to MISS-5. They run for every active plan with a schedule, by the clock rather than by readings, so they check
 * no reading. Source: rule catalogue §4.
 */
public final class MissingRules {

    public static final String MISSED = "MISS-1";
    public static final String MISSED_TWICE = "MISS-2";
    public static final String SILENT = "MISS-3";
    public static final String ADHERENCE = "MISS-4";
    public static final String FORM_OVERDUE = "MISS-5";

    public static final List<Rule> ALL = List.of(
            rule(
                    MISSED,
                    "Reminds the patient of a measurement that has not come; never an alert",
                    "project default",
                    Parameter.of("hours", "4", "h", "grace after the due time")),
            rule(
                    MISSED_TWICE,
                    "Two expected measurements in a row have not come: YELLOW for a high-risk plan, else TECH",
                    "project default, after a Dutch hypertension programme",
                    Parameter.of("highRisk", "0", "1", "1 for a plan whose silence may mean harm")),
            rule(
                    SILENT,
                    "Nothing at all has come: YELLOW, to phone the patient",
                    "project default",
                    Parameter.of("hours", "72", "h", "how long nothing has come")),
            rule(
                    ADHERENCE,
                    "Weekly: too few of the expected measurements came; for the list, never an alert",
                    "16 of 30 days: US billing rule CPT 99454; 70 %: project default",
                    Parameter.of("percent", "70", "%", "of what was expected in 14 days"),
                    Parameter.of("days", "16", "d", "with any reading, of the last 30")),
            rule(
                    FORM_OVERDUE,
                    "A form that the plan expects has not been filled in; never an alert",
                    "project default",
                    Parameter.of("hours", "24", "h", "grace after the due time")));

    private MissingRules() {}

    private static Rule rule(String id, String says, String source, Parameter... parameters) {
        return new Rule(
                RuleDescription.clinical(id, Families.MISSING, says, source)
                        .of(Category.MISSING)
                        .with(parameters)
                        .always(),
                terms -> Check.NEVER);
    }
}
