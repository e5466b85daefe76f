package no.varde.alerts.rule.catalogue;

import java.util.List;
import java.util.stream.Stream;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.anticoagulation.InrRange;
import no.varde.alerts.rule.baseline.BaselineShift;
import no.varde.alerts.rule.baseline.SpirometryFall;
import no.varde.alerts.rule.device.DeviceRules;
import no.varde.alerts.rule.glucose.HighGlucose;
import no.varde.alerts.rule.glucose.MildHypoglycaemia;
import no.varde.alerts.rule.glucose.RaisedGlucose;
import no.varde.alerts.rule.glucose.SeriousHypoglycaemia;
import no.varde.alerts.rule.glucose.SevereHypoglycaemia;
import no.varde.alerts.rule.limit.MedianFilter;
import no.varde.alerts.rule.limit.RedLimit;
import no.varde.alerts.rule.limit.RepeatNormal;
import no.varde.alerts.rule.limit.SymptomLimits;
import no.varde.alerts.rule.limit.YellowLimit;
import no.varde.alerts.rule.missing.MissingRules;
import no.varde.alerts.rule.news.HighScore;
import no.varde.alerts.rule.news.MediumScore;
import no.varde.alerts.rule.news.ScoreRise;
import no.varde.alerts.rule.news.SingleThree;
import no.varde.alerts.rule.pregnancy.Preeclampsia;
import no.varde.alerts.rule.pregnancy.PregnancyHypertension;
import no.varde.alerts.rule.pregnancy.SeverePregnancyHypertension;
import no.varde.alerts.rule.pressure.HomeMean;
import no.varde.alerts.rule.pressure.LowPressure;
import no.varde.alerts.rule.pressure.PressureCrisis;
import no.varde.alerts.rule.respiratory.LowPeakFlow;
import no.varde.alerts.rule.respiratory.LowSaturation;
import no.varde.alerts.rule.respiratory.VeryLowPeakFlow;
import no.varde.alerts.rule.symptom.HeartFailureSevere;
import no.varde.alerts.rule.symptom.HeartFailureWorse;
import no.varde.alerts.rule.symptom.RedFlags;
import no.varde.alerts.rule.technical.ClockFault;
import no.varde.alerts.rule.technical.PulseDisagreement;
import no.varde.alerts.rule.technical.PulsePressure;
import no.varde.alerts.rule.technical.RejectedValues;
import no.varde.alerts.rule.weight.ImplausibleStep;
import no.varde.alerts.rule.weight.OneDayGain;
import no.varde.alerts.rule.weight.OneWeekGain;
import no.varde.alerts.rule.weight.ThreeDayGain;
import no.varde.alerts.rule.weight.WeightDrift;
import no.varde.alerts.rule.weight.WeightLoss;

/** Every rule of this build: a new rule is a class, a line here and a test. */
public final class RuleCatalogue {

    private static final List<Rule> OF_READINGS = List.of(
            // personal limits
            RedLimit.RULE,
            YellowLimit.RULE,
            SymptomLimits.RULE,
            RepeatNormal.RULE,
            MedianFilter.RULE,
            // symptoms
            HeartFailureWorse.RULE,
            HeartFailureSevere.RULE,
            RedFlags.RULE,
            // weight
            ThreeDayGain.RULE,
            OneDayGain.RULE,
            OneWeekGain.RULE,
            WeightDrift.RULE,
            WeightLoss.RULE,
            // what is usual for the patient
            BaselineShift.RULE,
            SpirometryFall.RULE,
            // NEWS2
            HighScore.RULE,
            MediumScore.RULE,
            SingleThree.RULE,
            ScoreRise.RULE,
            // diseases
            MildHypoglycaemia.RULE,
            SeriousHypoglycaemia.RULE,
            SevereHypoglycaemia.RULE,
            RaisedGlucose.RULE,
            HighGlucose.RULE,
            HomeMean.RULE,
            PressureCrisis.RULE,
            LowPressure.RULE,
            LowSaturation.RULE,
            LowPeakFlow.RULE,
            VeryLowPeakFlow.RULE,
            PregnancyHypertension.RULE,
            SeverePregnancyHypertension.RULE,
            Preeclampsia.RULE,
            InrRange.RULE,
            // technical
            RejectedValues.RULE,
            ImplausibleStep.RULE,
            PulsePressure.RULE,
            PulseDisagreement.RULE,
            ClockFault.RULE);

    /** Those that look at readings, those that look at what did not come, and those that look at devices. */
    public static final List<Rule> ALL = Stream.of(OF_READINGS, MissingRules.ALL, DeviceRules.ALL)
            .flatMap(List::stream)
            .toList();

    private RuleCatalogue() {}
}
