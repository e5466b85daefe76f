package no.varde.alerts.rule;

import java.time.Instant;
import java.util.List;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;

/** One clinical rule: a pure function of what is known of a patient as of one sample's measuredAt. */
public interface Rule {

    /** Id in the catalogue of rules, such as LIM-1. */
    String id();

    /** Rises when the rule's meaning changes; part of every finding's id. */
    int version();

    /** Rules of one family that speak of the same vital and side feed the same alert. */
    String family();

    /**
     * @param history holds the event; a rule looks at it as of the event, never at what was measured later
     * @param event a usable sample
     * @param plan an active plan
     * @param now when it is evaluated, for the finding's stamp only
     */
    List<Finding> evaluate(History history, Sample event, MonitoringPlan plan, Instant now);
}
