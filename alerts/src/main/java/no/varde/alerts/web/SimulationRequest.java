package no.varde.alerts.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.alerts.simulation.PlanChange;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * What to try, on whom. Either a patient or a care unit.
 *
 * @param days 1 to 90 up to now; 30 where it is left out
 * @param limits by vital, in place of the plan's for that vital
 * @param rules parameters by rule id, beside those of the plan
 * @param without ids of rules that do not run
 */
record SimulationRequest(
        @Nullable String patientId,
        @Nullable String careUnitId,
        @Nullable Integer days,
        @Nullable Map<String, @Nullable Limits> limits,
        @Nullable Map<String, @Nullable Map<String, @Nullable BigDecimal>> rules,
        @Nullable Set<@Nullable String> without) {

    private static final int MOST_DAYS = 90;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DIGITS = 6;

    private static final Map<String, Set<String>> PARAMETERS = RuleCatalogue.ALL.stream()
            .map(Rule::description)
            .collect(Collectors.toUnmodifiableMap(RuleDescription::id, SimulationRequest::parameters));

    /** What is asked for, once nothing is wrong with it. */
    Wish wish() {
        Fields fields = new Fields();
        boolean ofPatient = patientId != null;
        if (ofPatient == (careUnitId != null)) {
            fields.refuse("patientId", "Either patientId or careUnitId is needed, and not both.");
        }
        int period = days == null ? USUAL_DAYS : days;
        if (period < 1 || period > MOST_DAYS) {
            fields.refuse("days", "days is from 1 to 90.");
        }
        PlanChange change = new PlanChange(checkedLimits(fields), checkedRules(fields), checkedWithout(fields));
        fields.check();
        return new Wish(patientId, careUnitId, period, change);
    }

    private Map<String, Limits> checkedLimits(Fields fields) {
        Map<String, Limits> checked = new HashMap<>();
        orEmpty(limits).forEach((vital, given) -> {
            if (given == null
                    || VitalsTable.STANDARD.find(vital).isEmpty()
                    || !Stream.of(given.redLow(), given.yellowLow(), given.yellowHigh(), given.redHigh())
                            .filter(Objects::nonNull)
                            .allMatch(SimulationRequest::isSensible)) {
                fields.refuse(
                        "limits",
                        "limits names vitals of the table, each with redLow, yellowLow, yellowHigh and redHigh below"
                                + " 1 000 000 and of at most six decimals.");
            } else {
                checked.put(vital, given);
            }
        });
        return checked;
    }

    private Map<String, Map<String, BigDecimal>> checkedRules(Fields fields) {
        Map<String, Map<String, BigDecimal>> checked = new HashMap<>();
        orEmpty(rules).forEach((rule, given) -> {
            Map<String, BigDecimal> numbers = new HashMap<>();
            Set<String> known = PARAMETERS.getOrDefault(rule, Set.of());
            orEmpty(given).forEach((parameter, number) -> {
                if (number != null && known.contains(parameter) && number.signum() >= 0 && isSensible(number)) {
                    numbers.put(parameter, number);
                }
            });
            if (known.isEmpty() || given == null || numbers.size() < given.size()) {
                fields.refuse(
                        "rules",
                        "rules names rules, each with parameters that it has as numbers from 0, below 1 000 000 and of"
                                + " at most six decimals.");
            }
            checked.put(rule, numbers);
        });
        return checked;
    }

    private Set<String> checkedWithout(Fields fields) {
        Set<String> checked = (without == null ? Set.<@Nullable String>of() : without)
                .stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if ((without != null && checked.size() < without.size())
                || !PARAMETERS.keySet().containsAll(checked)) {
            fields.refuse("without", "without is a list of ids of rules.");
        }
        return checked;
    }

    /** Small enough that no rule computes for ever on it. */
    private static boolean isSensible(BigDecimal number) {
        return number.scale() <= MOST_DIGITS && number.precision() - number.scale() <= MOST_DIGITS;
    }

    private static Set<String> parameters(RuleDescription rule) {
        return Stream.concat(Stream.of("enabled"), rule.parameters().stream().map(Parameter::name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <V extends @Nullable Object> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }

    /** Of patientId and careUnitId one is null. */
    record Wish(@Nullable String patientId, @Nullable String careUnitId, int days, PlanChange change) {}
}
