package no.varde.alerts.rule.news;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.MonitoringPlan;
import no.varde.testkit.Plans;

/** Readings for NEWS2, and plans that follow it without any limits. */
final class NewsBench {

    private NewsBench() {}

    static RuleBench all() {
        return with("NEWS-1", "NEWS-2", "NEWS-3", "NEWS-4");
    }

    /** Without LIM-1, which finds every changed consciousness. */
    static RuleBench with(String... ruleIds) {
        return RuleBench.withRules(rules(ruleIds));
    }

    static RuleBench withScale2(String... ruleIds) {
        MonitoringPlan plan = Plans.withRules("pat-1", "unit-1", Map.of(), rules(ruleIds));
        return RuleBench.with(new MonitoringPlan(
                plan.patientId(),
                plan.organisationId(),
                plan.version(),
                plan.status(),
                plan.responsibleUnit(),
                List.of(),
                Map.of(),
                null,
                plan.rules(),
                2,
                "clinician-test",
                null));
    }

    /** A complete set that scores 0 but for the pulse. */
    static RuleBench.Given set(int minute, String pulse) {
        return set(minute, pulse, "16");
    }

    /** A complete set that scores 0 but for the pulse and the respiration. */
    static RuleBench.Given set(int minute, String pulse, String respiration) {
        return RuleBench.at(minute)
                .value("HEART_RATE", pulse)
                .value("RESP_RATE", respiration)
                .value("SPO2", "97")
                .value("BP_SYSTOLIC", "120")
                .value("BODY_TEMP", "37.0")
                .code("ACVPU", "A")
                .onOxygen(false);
    }

    private static Map<String, Map<String, BigDecimal>> rules(String... ruleIds) {
        Map<String, Map<String, BigDecimal>> rules = new HashMap<>();
        rules.put("LIM-1", Map.of("enabled", BigDecimal.ZERO));
        for (String id : ruleIds) {
            rules.put(id, Map.of());
        }
        return rules;
    }
}
