package no.varde.alerts.rule;

import java.util.List;
import java.util.Set;
import no.varde.contract.event.Category;
import no.varde.contract.event.Side;

/**
 * What a rule is, for people and for the engine; the module's README lists these.
 *
 * @param id in the catalogue of rules, such as LIM-1
 * @param version rises when the rule's meaning changes; part of every finding's id
 * @param family rules of one family that speak of the same vital and side feed the same alert
 * @param says what it finds and how urgent that is, in a sentence
 * @param source where it comes from; "project default" where there is none
 * @param trigger what makes it look at a reading
 * @param parameters what a plan may set
 * @param replaces general limits that it takes the place of where a plan enables it
 */
public record RuleDescription(
        String id,
        int version,
        String family,
        Category category,
        String says,
        String source,
        Trigger trigger,
        List<Parameter> parameters,
        List<Replaced> replaces) {

    public RuleDescription {
        parameters = List.copyOf(parameters);
        replaces = List.copyOf(replaces);
    }

    /** A clinical rule of version 1 that a plan enables by its id. */
    public static RuleDescription clinical(String id, String family, String says, String source, String... vitals) {
        return new RuleDescription(
                id,
                1,
                family,
                Category.CLINICAL,
                says,
                source,
                new Trigger(Set.of(vitals), false, false),
                List.of(),
                List.of());
    }

    public RuleDescription with(Parameter... all) {
        return new RuleDescription(id, version, family, category, says, source, trigger, List.of(all), replaces);
    }

    public RuleDescription of(Category of) {
        return new RuleDescription(id, version, family, of, says, source, trigger, parameters, replaces);
    }

    /** It takes the place of the general limits on those sides of that vital. */
    public RuleDescription replacing(String vital, Side... sides) {
        List<Replaced> all = new java.util.ArrayList<>(replaces);
        for (Side side : sides) {
            all.add(new Replaced(vital, side));
        }
        return new RuleDescription(id, version, family, category, says, source, trigger, parameters, all);
    }

    /** It looks at readings with symptoms too, whatever they measure. */
    public RuleDescription onSymptoms() {
        return triggeredBy(new Trigger(trigger.vitals(), true, trigger.always()));
    }

    /** It looks at every reading. */
    public RuleDescription onEveryReading() {
        return triggeredBy(new Trigger(trigger.vitals(), true, trigger.always(), true));
    }

    /** It runs for every plan that does not switch it off with the parameter {@code enabled} 0. */
    public RuleDescription always() {
        return triggeredBy(new Trigger(trigger.vitals(), trigger.symptoms(), true, trigger.everything()));
    }

    private RuleDescription triggeredBy(Trigger by) {
        return new RuleDescription(id, version, family, category, says, source, by, parameters, replaces);
    }

    /**
     * @param vitals any value of one of these, also an absent or REJECTED one
     * @param symptoms any symptom
     * @param always whether it runs without being named in a plan
     * @param everything every reading
     */
    public record Trigger(Set<String> vitals, boolean symptoms, boolean always, boolean everything) {
        public Trigger {
            vitals = Set.copyOf(vitals);
        }

        Trigger(Set<String> vitals, boolean symptoms, boolean always) {
            this(vitals, symptoms, always, false);
        }
    }

    public record Replaced(String vital, Side side) {}
}
