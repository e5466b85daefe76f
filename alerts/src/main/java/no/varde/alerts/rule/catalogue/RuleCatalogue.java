package no.varde.alerts.rule.catalogue;

import java.util.List;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.anticoagulation.InrRange;
import no.varde.alerts.rule.glucose.HighGlucose;
import no.varde.alerts.rule.glucose.MildHypoglycaemia;
import no.varde.alerts.rule.glucose.RaisedGlucose;
import no.varde.alerts.rule.glucose.SeriousHypoglycaemia;
import no.varde.alerts.rule.glucose.SevereHypoglycaemia;
import no.varde.alerts.rule.limit.MedianFilter;
import no.varde.alerts.rule.limit.RedLimit;
import no.varde.alerts.rule.limit.RepeatNormal;
import no.varde.alerts.rule.limit.YellowLimit;
import no.varde.alerts.rule.pregnancy.Preeclampsia;
import no.varde.alerts.rule.pregnancy.PregnancyHypertension;
import no.varde.alerts.rule.pregnancy.SeverePregnancyHypertension;
import no.varde.alerts.rule.pressure.HomeMean;
import no.varde.alerts.rule.pressure.LowPressure;
import no.varde.alerts.rule.pressure.PressureCrisis;
import no.varde.alerts.rule.respiratory.LowPeakFlow;
import no.varde.alerts.rule.respiratory.LowSaturation;
import no.varde.alerts.rule.respiratory.VeryLowPeakFlow;
import no.varde.alerts.rule.technical.ClockFault;
import no.varde.alerts.rule.technical.PulseDisagreement;
import no.varde.alerts.rule.technical.PulsePressure;
import no.varde.alerts.rule.technical.RejectedValues;

/** Every rule that judges readings: a new rule is a class, a line here and a test. */
public final class RuleCatalogue {

    public static final List<Rule> ALL = List.of(
            RedLimit.RULE,
            YellowLimit.RULE,
            RepeatNormal.RULE,
            MedianFilter.RULE,
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
            PulsePressure.RULE,
            PulseDisagreement.RULE,
            ClockFault.RULE);

    private RuleCatalogue() {}
}
