package no.varde.alerts.rule.catalogue;

import java.util.List;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.baseline.BaselineShift;
import no.varde.alerts.rule.baseline.SpirometryFall;
import no.varde.alerts.rule.limit.MedianFilter;
import no.varde.alerts.rule.limit.RedLimit;
import no.varde.alerts.rule.limit.RepeatNormal;
import no.varde.alerts.rule.limit.SymptomLimits;
import no.varde.alerts.rule.limit.YellowLimit;
import no.varde.alerts.rule.news.HighScore;
import no.varde.alerts.rule.news.MediumScore;
import no.varde.alerts.rule.news.ScoreRise;
import no.varde.alerts.rule.news.SingleThree;
import no.varde.alerts.rule.symptom.HeartFailureSevere;
import no.varde.alerts.rule.symptom.HeartFailureWorse;
import no.varde.alerts.rule.symptom.RedFlags;
import no.varde.alerts.rule.weight.ImplausibleStep;
import no.varde.alerts.rule.weight.OneDayGain;
import no.varde.alerts.rule.weight.OneWeekGain;
import no.varde.alerts.rule.weight.ThreeDayGain;
import no.varde.alerts.rule.weight.WeightDrift;
import no.varde.alerts.rule.weight.WeightLoss;

/** Every rule of this build: a new rule is a class, a line here and a test. */
public final class RuleCatalogue {

    public static final List<Rule> ALL = List.of(
            RedLimit.RULE,
            YellowLimit.RULE,
            RepeatNormal.RULE,
            MedianFilter.RULE,
            HeartFailureWorse.RULE,
            HeartFailureSevere.RULE,
            RedFlags.RULE,
            ImplausibleStep.RULE,
            ThreeDayGain.RULE,
            OneDayGain.RULE,
            OneWeekGain.RULE,
            WeightDrift.RULE,
            WeightLoss.RULE,
            SymptomLimits.RULE,
            HighScore.RULE,
            MediumScore.RULE,
            SingleThree.RULE,
            ScoreRise.RULE,
            BaselineShift.RULE,
            SpirometryFall.RULE);

    private RuleCatalogue() {}
}
