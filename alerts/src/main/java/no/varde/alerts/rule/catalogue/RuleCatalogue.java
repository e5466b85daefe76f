package no.varde.alerts.rule.catalogue;

import java.util.List;
import java.util.stream.Stream;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.device.DeviceRules;
import no.varde.alerts.rule.limit.MedianFilter;
import no.varde.alerts.rule.limit.RedLimit;
import no.varde.alerts.rule.limit.RepeatNormal;
import no.varde.alerts.rule.limit.YellowLimit;
import no.varde.alerts.rule.missing.MissingRules;

/** Every rule of this build: a new rule is a class, a line here and a test. */
public final class RuleCatalogue {

    private static final List<Rule> OF_READINGS =
            List.of(RedLimit.RULE, YellowLimit.RULE, RepeatNormal.RULE, MedianFilter.RULE);

    public static final List<Rule> ALL = Stream.of(OF_READINGS, MissingRules.ALL, DeviceRules.ALL)
            .flatMap(List::stream)
            .toList();

    private RuleCatalogue() {}
}
