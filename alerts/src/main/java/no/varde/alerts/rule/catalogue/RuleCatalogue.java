package no.varde.alerts.rule.catalogue;

import java.util.List;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.limit.MedianFilter;
import no.varde.alerts.rule.limit.RedLimit;
import no.varde.alerts.rule.limit.RepeatNormal;
import no.varde.alerts.rule.limit.YellowLimit;

/** Every rule that judges readings: a new rule is a class, a line here and a test. */
public final class RuleCatalogue {

    public static final List<Rule> ALL = List.of(RedLimit.RULE, YellowLimit.RULE, RepeatNormal.RULE, MedianFilter.RULE);

    private RuleCatalogue() {}
}
