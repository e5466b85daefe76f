package no.varde.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.CareUnitChanged.OnShift;
import no.varde.contract.event.EscalationChain;
import no.varde.contract.event.EscalationChain.Channel;
import no.varde.contract.event.EscalationChain.Target;
import no.varde.contract.event.EscalationChain.Tier;
import no.varde.contract.event.Role;
import org.junit.jupiter.api.Test;

class EscalationTest {

    /** A Wednesday, nine o'clock in Oslo. */
    private static final Instant T0 = Instant.parse("2026-11-18T08:00:00Z");

    private static final List<OnShift> ALL = List.of(
            new OnShift("anne", Role.NURSE),
            new OnShift("berit", Role.NURSE),
            new OnShift("siri", Role.SENIOR_NURSE),
            new OnShift("dag", Role.DOCTOR),
            new OnShift("mona", Role.ADMIN),
            new OnShift("tor", Role.TECH_SUPPORT));

    @Test
    void tier_0_goes_from_the_nurses_to_the_manager_within_ten_minutes() {
        assertThat(walk(facts(Tier.IMMEDIATE, 5), unit(ALL), 4))
                .containsExactly(
                        "+0 NURSES [anne, berit, siri]",
                        "+2 SENIOR_NURSE [siri]",
                        "+5 DOCTOR [dag]",
                        "+10 MANAGER [mona]");
    }

    @Test
    void a_red_goes_from_the_team_to_the_doctor_within_a_quarter() {
        assertThat(walk(facts(Tier.RED, 15), unit(ALL), 4))
                .containsExactly(
                        "+0 TEAM [anne, berit, dag, siri]",
                        "+5 NURSES [anne, berit, siri]",
                        "+10 SENIOR_NURSE [siri]",
                        "+15 DOCTOR [dag]");
    }

    @Test
    void a_yellow_is_told_of_when_it_is_due_and_ends_on_the_handover_list() {
        assertThat(walk(facts(Tier.YELLOW, 120), unit(ALL), 9))
                .containsExactly(
                        "+0 QUEUE []",
                        "+120 TEAM [anne, berit, dag, siri]",
                        "+180 SENIOR_NURSE [siri]",
                        "+420 QUEUE []");
    }

    @Test
    void a_yellow_that_is_due_sooner_is_told_of_sooner() {
        assertThat(walk(facts(Tier.YELLOW, 30), unit(ALL), 3))
                .containsExactly("+0 QUEUE []", "+30 TEAM [anne, berit, dag, siri]", "+90 SENIOR_NURSE [siri]");
    }

    @Test
    void a_yellow_of_the_afternoon_is_handed_over_before_it_is_due() {
        Instant threeOclock = T0.plus(Duration.ofHours(6));
        EscalationFacts facts = new EscalationFacts(Tier.YELLOW, threeOclock, threeOclock.plus(Duration.ofHours(2)));

        assertThat(walk(facts, unit(ALL), 9))
                .as("closing at four, opening at eight the next day, and an hour between the two that follow")
                .containsExactly(
                        "+0 QUEUE []",
                        "+60 QUEUE []",
                        "hold +120",
                        "+1020 TEAM [anne, berit, dag, siri]",
                        "+1080 SENIOR_NURSE [siri]");
    }

    @Test
    void a_technical_matter_comes_up_the_next_working_day_and_after_three_days() {
        assertThat(walk(facts(Tier.TECH, 24 * 60), unit(ALL), 9))
                .as("eight o'clock on Thursday; Saturday is closed: the third day's step comes on Monday morning")
                .containsExactly("+0 QUEUE []", "+1380 TECH_SUPPORT [tor]", "hold +4320", "+7140 MANAGER [mona]");
    }

    @Test
    void tier_0_repeats_every_five_minutes_five_times_and_then_is_an_incident() {
        List<String> all = walk(facts(Tier.IMMEDIATE, 5), unit(ALL), 99);

        assertThat(all).hasSize(4 * 6 + 1);
        assertThat(all.subList(4, 6)).containsExactly("+15 NURSES [anne, berit, siri]", "+17 SENIOR_NURSE [siri]");
        assertThat(all.getLast()).isEqualTo("+90 INCIDENT 25");
    }

    @Test
    void a_red_repeats_every_quarter_five_times_and_then_is_an_incident() {
        List<String> all = walk(facts(Tier.RED, 15), unit(ALL), 99);

        assertThat(all).hasSize(4 * 6 + 1);
        assertThat(all.get(4)).isEqualTo("+30 TEAM [anne, berit, dag, siri]");
        assertThat(all.getLast()).isEqualTo("+180 INCIDENT 25");
    }

    @Test
    void a_role_that_nobody_holds_passes_to_the_next_at_once_and_the_rest_keep_their_distance() {
        Unit noSenior = unit(List.of(ALL.get(0), ALL.get(3), ALL.get(4)));

        assertThat(walk(facts(Tier.IMMEDIATE, 5), noSenior, 4))
                .containsExactly("+0 NURSES [anne]", "+2 SENIOR_NURSE NOBODY", "+2 DOCTOR [dag]", "+7 MANAGER [mona]");
    }

    @Test
    void nobody_at_all_makes_an_incident_of_it_no_sooner_than_the_rounds_last() {
        List<String> all = walk(facts(Tier.RED, 15), unit(List.of()), 99);

        assertThat(all.subList(0, 5))
                .containsExactly(
                        "+0 TEAM NOBODY",
                        "+0 NURSES NOBODY",
                        "+0 SENIOR_NURSE NOBODY",
                        "+0 DOCTOR NOBODY",
                        "+15 TEAM NOBODY");
        assertThat(all.getLast()).isEqualTo("+90 INCIDENT 25");
    }

    @Test
    void one_who_could_not_be_reached_passes_to_the_next_at_once() {
        Escalation escalation = Escalation.of(facts(Tier.IMMEDIATE, 5), unit(ALL));
        Decision.Act senior = (Decision.Act) escalation.decide(new Progress(1, at(2)), at(2));
        assertThat(senior.next()).isEqualTo(new Progress(2, at(5)));

        Decision.Act doctor = (Decision.Act) escalation.decide(new Progress(2, at(3)), at(3));

        assertThat(doctor.target()).isEqualTo(Target.DOCTOR);
        assertThat(doctor.next()).isEqualTo(new Progress(3, at(8)));
    }

    @Test
    void only_the_last_step_of_a_round_ends_it() {
        Escalation escalation = Escalation.of(facts(Tier.RED, 15), unit(ALL));

        assertThat(((Decision.Act) escalation.decide(new Progress(2, at(10)), at(10))).endsRound())
                .isFalse();
        assertThat(((Decision.Act) escalation.decide(new Progress(3, at(15)), at(15))).endsRound())
                .isTrue();
        assertThat(((Decision.Act) escalation.decide(new Progress(7, at(45)), at(45))).endsRound())
                .isTrue();
    }

    @Test
    void outside_hours_a_red_goes_to_the_doctor_on_call() {
        Instant night = Instant.parse("2026-11-18T22:00:00Z");
        EscalationFacts facts = new EscalationFacts(Tier.RED, night, night.plusSeconds(900));

        assertThat(walk(facts, unit(ALL), 2)).containsExactly("+0 DOCTOR [dag]", "+5 DOCTOR [dag]");
        Decision.Act act = (Decision.Act) Escalation.of(facts, unit(ALL)).decide(new Progress(0, night), night);
        assertThat(act.channels()).contains(Channel.SMS, Channel.EMAIL);
    }

    @Test
    void outside_hours_a_red_without_one_waits_for_the_opening_and_begins_there() {
        Instant night = Instant.parse("2026-11-18T22:00:00Z");
        EscalationFacts facts = new EscalationFacts(Tier.RED, night, night.plusSeconds(900));
        Unit nobodyOnCall = unit(List.of(ALL.get(0), ALL.get(2)));

        assertThat(Escalation.of(facts, nobodyOnCall).decide(new Progress(0, night), night))
                .isEqualTo(new Decision.Hold(Instant.parse("2026-11-19T07:00:00Z"), true));
        assertThat(walk(facts, nobodyOnCall, 3))
                .containsExactly("hold +0", "+540 TEAM [anne, siri]", "+545 NURSES [anne, siri]");
    }

    @Test
    void a_chain_that_the_closing_interrupts_goes_on_in_the_morning() {
        Instant fiveToFour = Instant.parse("2026-11-18T14:55:00Z");
        EscalationFacts facts = new EscalationFacts(Tier.RED, fiveToFour, fiveToFour.plusSeconds(900));

        assertThat(walk(facts, unit(List.of(ALL.get(0), ALL.get(2))), 4))
                .containsExactly(
                        "+0 TEAM [anne, siri]", "hold +5", "+965 NURSES [anne, siri]", "+970 SENIOR_NURSE [siri]");
    }

    @Test
    void outside_hours_anything_else_waits_even_if_a_doctor_is_on_call() {
        Instant night = Instant.parse("2026-11-18T22:00:00Z");
        EscalationFacts facts = new EscalationFacts(Tier.YELLOW, night, night.plusSeconds(7200));

        assertThat(Escalation.of(facts, unit(ALL))
                        .decide(new Progress(1, night.plusSeconds(7200)), night.plusSeconds(7200)))
                .isEqualTo(new Decision.Hold(Instant.parse("2026-11-19T07:00:00Z"), false));
    }

    @Test
    void a_unit_s_own_chain_takes_the_place_of_the_standard_one_of_its_tier_alone() {
        EscalationChain own = new EscalationChain(
                Tier.RED,
                List.of(
                        new EscalationChain.Step(1, Target.DOCTOR, List.of(Channel.WEBHOOK)),
                        new EscalationChain.Step(4, Target.MANAGER, List.of(Channel.EMAIL))),
                10,
                1);
        Unit unit = new Unit(hours(), ALL, List.of(own));

        assertThat(walk(facts(Tier.RED, 15), unit, 99))
                .containsExactly(
                        "+1 DOCTOR [dag]",
                        "+4 MANAGER [mona]",
                        "+14 DOCTOR [dag]",
                        "+17 MANAGER [mona]",
                        "+27 INCIDENT 5");
        assertThat(walk(facts(Tier.IMMEDIATE, 5), unit, 1)).containsExactly("+0 NURSES [anne, berit, siri]");
    }

    @Test
    void a_unit_that_is_not_known_is_always_open_and_has_nobody() {
        assertThat(walk(facts(Tier.RED, 15), Unit.UNKNOWN, 1)).containsExactly("+0 TEAM NOBODY");
    }

    private static EscalationFacts facts(Tier tier, int dueMinutes) {
        return new EscalationFacts(tier, T0, at(dueMinutes));
    }

    private static Instant at(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }

    /** Eight to four on weekdays. */
    private static OpeningHours hours() {
        List<CareUnitChanged.OpeningHours> week = Arrays.asList(1, 2, 3, 4, 5).stream()
                .map(day -> new CareUnitChanged.OpeningHours(day, "08:00", "16:00"))
                .toList();
        return OpeningHours.of(
                new CareUnitChanged("unit-1", "org", 1, null, "Europe/Oslo", week, List.of(), List.of()));
    }

    private static Unit unit(List<OnShift> onShift) {
        return new Unit(hours(), onShift, List.of());
    }

    /** What is done as time goes by, at most so many things, told in minutes after the start. */
    private static List<String> walk(EscalationFacts facts, Unit unit, int atMost) {
        Escalation escalation = Escalation.of(facts, unit);
        Progress progress = escalation.begin();
        List<String> told = new ArrayList<>();
        while (progress != null && told.size() < atMost) {
            Instant now = progress.dueAt();
            String minute = "+" + Duration.between(facts.startedAt(), now).toMinutes() + " ";
            switch (escalation.decide(progress, now)) {
                case Decision.Act act -> {
                    boolean nobody = act.reach() == Decision.Reach.NOBODY;
                    told.add(minute + act.target() + " " + (nobody ? "NOBODY" : act.users()));
                    progress = act.next();
                }
                case Decision.Hold hold -> {
                    told.add("hold " + minute.strip());
                    progress = new Progress(progress.taken(), hold.until());
                }
                case Decision.Wait wait -> progress = new Progress(progress.taken(), wait.until());
                case Decision.Incident incident -> {
                    told.add(minute + "INCIDENT " + incident.number());
                    progress = null;
                }
            }
        }
        return told;
    }
}
