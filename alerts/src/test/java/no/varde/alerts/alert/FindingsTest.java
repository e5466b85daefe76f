package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.ANNE;
import static no.varde.alerts.alert.AlertFixture.DEADLINES;
import static no.varde.alerts.alert.AlertFixture.FINDINGS;
import static no.varde.alerts.alert.AlertFixture.acknowledged;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.autoResolved;
import static no.varde.alerts.alert.AlertFixture.calm;
import static no.varde.alerts.alert.AlertFixture.closed;
import static no.varde.alerts.alert.AlertFixture.immediate;
import static no.varde.alerts.alert.AlertFixture.inProgress;
import static no.varde.alerts.alert.AlertFixture.inUnit;
import static no.varde.alerts.alert.AlertFixture.open;
import static no.varde.alerts.alert.AlertFixture.raised;
import static no.varde.alerts.alert.AlertFixture.repeatNormal;
import static no.varde.alerts.alert.AlertFixture.resolved;
import static no.varde.alerts.alert.AlertFixture.snoozed;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import no.varde.testkit.FindingMaker;
import org.junit.jupiter.api.Test;

/** What findings do to alerts in each phase. */
class FindingsTest {

    @Test
    void the_first_finding_opens_an_alert_that_is_due_by_its_severity() {
        assertThat(open(Severity.RED).dueAckAt()).isEqualTo(at(15));
        assertThat(open(Severity.YELLOW).dueAckAt()).isEqualTo(at(120));
        assertThat(open(Severity.TECH).dueAckAt()).isEqualTo(at(24 * 60));
        assertThat(after(FINDINGS.raised(immediate(0), null, at(0))).dueAckAt()).isEqualTo(at(5));
    }

    @Test
    void the_same_finding_opens_the_same_alert_id() {
        assertThat(open(Severity.RED).alertId())
                .isEqualTo(open(Severity.RED).alertId())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void a_newer_match_refreshes_and_decides_nothing() {
        Alert refreshed = after(FINDINGS.raised(raised(Severity.RED, 5), open(Severity.RED), at(5)));

        assertThat(refreshed.state()).isEqualTo(AlertState.OPEN);
        assertThat(refreshed.evidence().readingIds()).containsExactly("r5");
        assertThat(refreshed.dueAckAt()).isEqualTo(at(15));
        assertThat(refreshed.version()).isEqualTo(2);
        assertThat(refreshed.isKnownTo(1))
                .as("a click on the older value still counts")
                .isTrue();
    }

    @Test
    void an_older_or_equal_match_changes_nothing() {
        Alert open = after(FINDINGS.raised(raised(Severity.RED, 5), null, at(5)));

        assertThat(FINDINGS.raised(raised(Severity.RED, 5), open, at(6))).isEqualTo(new Transition.Unchanged(open));
        assertThat(FINDINGS.raised(raised(Severity.RED, 2), open, at(6))).isEqualTo(new Transition.Unchanged(open));
    }

    @Test
    void a_worse_finding_raises_an_open_alert_and_moves_the_due_time_earlier() {
        Alert worse = after(FINDINGS.raised(raised(Severity.RED, 5), open(Severity.YELLOW), at(5)));

        assertThat(worse.severity()).isEqualTo(Severity.RED);
        assertThat(worse.dueAckAt()).isEqualTo(at(20));
        assertThat(worse.isKnownTo(1)).isFalse();
    }

    @Test
    void the_due_time_never_moves_later() {
        Alert late = after(FINDINGS.raised(raised(Severity.RED, 119), open(Severity.YELLOW), at(119)));

        assertThat(late.dueAckAt()).isEqualTo(at(120));
    }

    @Test
    void a_worse_finding_puts_an_owned_alert_back_and_names_who_had_it() {
        for (Alert owned :
                List.of(acknowledged(Severity.YELLOW), inProgress(Severity.YELLOW), snoozed(Severity.YELLOW))) {
            Alert back = after(FINDINGS.raised(raised(Severity.RED, 5), owned, at(5)));

            assertThat(back.phase()).isEqualTo(new Phase.Open(at(20)));
            assertThat(back.marks().handling().previousOwner()).isEqualTo(ANNE.person());
            assertThat(back.marks().handling().ackAt()).isNull();
        }
    }

    @Test
    void an_equal_finding_leaves_an_owned_alert_with_its_owner() {
        for (Alert owned : List.of(acknowledged(Severity.RED), inProgress(Severity.RED), snoozed(Severity.RED))) {
            assertThat(after(FINDINGS.raised(raised(Severity.RED, 5), owned, at(5)))
                            .phase())
                    .isEqualTo(owned.phase());
        }
    }

    @Test
    void red_never_falls_by_itself() {
        Alert red = after(FINDINGS.raised(raised(Severity.YELLOW, 5), open(Severity.RED), at(5)));
        assertThat(red.severity()).isEqualTo(Severity.RED);
        assertThat(red.evidence().readingIds()).containsExactly("r0");

        Alert calm = after(FINDINGS.cleared(red, calm(6), at(6)));
        assertThat(calm.state()).isEqualTo(AlertState.OPEN);
        assertThat(calm.severity()).isEqualTo(Severity.RED);
        assertThat(calm.marks().conditionActive()).isFalse();
    }

    @Test
    void an_untouched_yellow_ends_by_itself_when_the_condition_is_gone() {
        assertThat(autoResolved().phase()).isEqualTo(new Phase.AutoResolved(at(3)));
    }

    @Test
    void an_owned_alert_never_ends_by_itself() {
        for (Alert owned :
                List.of(acknowledged(Severity.YELLOW), inProgress(Severity.YELLOW), snoozed(Severity.YELLOW))) {
            Alert calm = after(FINDINGS.cleared(owned, calm(5), at(5)));

            assertThat(calm.phase()).isEqualTo(owned.phase());
            assertThat(calm.marks().conditionActive()).isFalse();
        }
    }

    @Test
    void calm_readings_measured_before_the_last_match_clear_nothing() {
        Alert open = after(FINDINGS.raised(raised(Severity.YELLOW, 5), null, at(5)));

        assertThat(FINDINGS.cleared(open, calm(5), at(6))).isEqualTo(new Transition.Unchanged(open));
    }

    @Test
    void a_late_match_does_not_make_a_calmed_condition_active_again() {
        Alert calm = after(FINDINGS.cleared(open(Severity.RED), calm(10), at(10)));
        Alert later = switch (FINDINGS.raised(raised(Severity.RED, 5), calm, at(11))) {
            case Transition.Moved moved -> moved.after();
            case Transition.Unchanged unchanged -> unchanged.alert();
            case Transition.Refused refused -> refused.alert();
        };

        assertThat(later.marks().conditionActive()).isFalse();
    }

    @Test
    void a_newer_match_within_half_an_hour_opens_an_ended_alert_again() {
        Alert again = after(FINDINGS.raised(raised(Severity.RED, 10), resolved(Severity.RED), at(10)));

        assertThat(again.alertId()).isEqualTo(open(Severity.RED).alertId());
        assertThat(again.phase()).isEqualTo(new Phase.Open(at(25)));
        assertThat(again.marks().handling().previousOwner()).isEqualTo(ANNE.person());
        assertThat(again.marks().reopenCount()).isEqualTo(1);
        assertThat(after(FINDINGS.raised(raised(Severity.YELLOW, 10), autoResolved(), at(10)))
                        .state())
                .isEqualTo(AlertState.OPEN);
    }

    @Test
    void data_older_than_what_an_alert_was_ended_on_does_not_open_it_again() {
        Alert ended = autoResolved();

        assertThat(FINDINGS.raised(raised(Severity.YELLOW, 2), ended, at(10)))
                .isEqualTo(new Transition.Unchanged(ended));
    }

    /** One device's clock is nine minutes fast: the alert knows of minute 9 when it is ended at minute 4. */
    @Test
    void what_was_measured_after_the_end_counts_though_a_fast_clock_was_ahead_of_it() {
        Alert ahead = after(FINDINGS.raised(raised(Severity.RED, 9), null, at(0)));
        Alert ended = after(Actions.resolve(ahead, ANNE, 1, AlertFixture.ending(), at(4)));
        Alert closed = after(DEADLINES.passed(ended, at(40)));

        Alert again = after(FINDINGS.raised(raised(Severity.RED, 6), ended, at(6)));
        assertThat(again.alertId()).isEqualTo(ended.alertId());
        assertThat(again.evidence().measuredAt()).isEqualTo(at(6));
        assertThat(after(FINDINGS.raised(raised(Severity.RED, 6), closed, at(41)))
                        .marks()
                        .previousAlertId())
                .isEqualTo(ended.alertId());
        assertThat(FINDINGS.raised(raised(Severity.RED, 3), ended, at(6))).isEqualTo(new Transition.Unchanged(ended));
        assertThat(FINDINGS.raised(raised(Severity.RED, 3), closed, at(41)))
                .isEqualTo(new Transition.Unchanged(closed));
    }

    @Test
    void any_finding_takes_an_active_alert_to_the_unit_now_responsible() {
        Alert open = after(FINDINGS.raised(raised(Severity.RED, 5), null, at(5)));

        assertThat(unit(FINDINGS.raised(inUnit(raised(Severity.RED, 5), "unit-2"), open, at(6))))
                .as("an equal value")
                .isEqualTo("unit-2");
        assertThat(unit(FINDINGS.raised(inUnit(raised(Severity.YELLOW, 7), "unit-2"), open, at(7))))
                .as("a lesser one")
                .isEqualTo("unit-2");
        assertThat(unit(FINDINGS.cleared(open, inUnit(calm(8), "unit-2"), at(8))))
                .isEqualTo("unit-2");
        assertThat(unit(FINDINGS.cleared(open, inUnit(calm(3), "unit-2"), at(8))))
                .as("calm that was overtaken")
                .isEqualTo("unit-2");
        Alert ended = resolved(Severity.RED);
        assertThat(FINDINGS.cleared(ended, inUnit(calm(8), "unit-2"), at(8)))
                .isEqualTo(new Transition.Unchanged(ended));
    }

    private static String unit(Transition transition) {
        return after(transition).evidence().careUnitId();
    }

    @Test
    void worse_data_that_comes_late_opens_a_new_alert() {
        Alert ended = autoResolved();
        Alert opened = after(FINDINGS.raised(raised(Severity.RED, 2), ended, at(10)));

        assertThat(opened.alertId()).isNotEqualTo(ended.alertId());
        assertThat(opened.marks().previousAlertId()).isEqualTo(ended.alertId());
    }

    @Test
    void after_half_an_hour_a_new_alert_opens_that_names_the_old_one() {
        Alert ended = resolved(Severity.RED);
        Alert opened = after(FINDINGS.raised(raised(Severity.RED, 32), ended, at(32)));

        assertThat(opened.alertId()).isNotEqualTo(ended.alertId());
        assertThat(opened.version()).isEqualTo(1);
        assertThat(opened.marks().previousAlertId()).isEqualTo(ended.alertId());
    }

    @Test
    void an_ended_alert_closes_after_half_an_hour_and_not_before() {
        Alert ended = resolved(Severity.RED);

        assertThat(DEADLINES.passed(ended, at(31))).isEqualTo(new Transition.Unchanged(ended));
        assertThat(after(DEADLINES.passed(ended, at(32))).state()).isEqualTo(AlertState.CLOSED);
        assertThat(after(DEADLINES.passed(autoResolved(), at(33))).state()).isEqualTo(AlertState.CLOSED);
    }

    @Test
    void nothing_leads_out_of_closed() {
        Alert closed = closed(Severity.YELLOW);

        assertThat(DEADLINES.passed(closed, at(99))).isEqualTo(new Transition.Unchanged(closed));
        assertThat(FINDINGS.cleared(closed, calm(99), at(99))).isEqualTo(new Transition.Unchanged(closed));
        assertThat(after(FINDINGS.raised(raised(Severity.RED, 99), closed, at(99)))
                        .alertId())
                .isNotEqualTo(closed.alertId());
        assertThat(FINDINGS.raised(raised(Severity.YELLOW, 0), closed, at(99)))
                .isEqualTo(new Transition.Unchanged(closed));
    }

    @Test
    void an_active_alert_never_closes() {
        for (Alert active : List.of(acknowledged(Severity.RED), snoozed(Severity.RED))) {
            assertThat(after(DEADLINES.passed(active, at(999))).isActive()).isTrue();
        }
        assertThat(DEADLINES.passed(open(Severity.RED), at(999)))
                .isEqualTo(new Transition.Unchanged(open(Severity.RED)));
    }

    @Test
    void a_rule_may_ask_to_be_taken_sooner_than_its_severity_but_not_later() {
        assertThat(after(FINDINGS.raised(asking(30), null, at(0))).dueAckAt()).isEqualTo(at(30));
        assertThat(after(FINDINGS.raised(asking(600), null, at(0))).dueAckAt()).isEqualTo(at(120));
    }

    @Test
    void what_a_person_has_touched_does_not_end_by_itself() {
        Alert mine = acknowledged(Severity.YELLOW);
        Alert released = after(new HandoverActions(DuePolicy.DEFAULT).release(mine, ANNE, mine.version(), at(2)));

        assertThat(after(FINDINGS.cleared(released, calm(5), at(5))).state()).isEqualTo(AlertState.OPEN);
    }

    @Test
    void a_red_one_whose_repeat_was_normal_stays_red_and_shows_both_values() {
        Alert flagged = after(FINDINGS.repeatNormal(open(Severity.RED), repeatNormal(5), at(5)));

        assertThat(flagged.phase()).isEqualTo(open(Severity.RED).phase());
        assertThat(flagged.evidence().value()).isEqualByComparingTo("90");
        assertThat(flagged.marks().condition().repeatNormal())
                .isEqualTo(new Condition.RepeatNormal(new BigDecimal("95"), at(5)));
        assertThat(flagged.marks().conditionActive()).isTrue();
        assertThat(flagged.isKnownTo(1)).isTrue();
    }

    @Test
    void a_repeat_that_was_overtaken_flags_nothing_and_a_later_red_takes_the_flag_away() {
        Alert later = after(FINDINGS.raised(raised(Severity.RED, 5), open(Severity.RED), at(5)));
        assertThat(FINDINGS.repeatNormal(later, repeatNormal(4), at(6))).isEqualTo(new Transition.Unchanged(later));

        Alert flagged = after(FINDINGS.repeatNormal(later, repeatNormal(6), at(6)));
        assertThat(FINDINGS.repeatNormal(flagged, repeatNormal(6), at(7))).isEqualTo(new Transition.Unchanged(flagged));
        assertThat(after(FINDINGS.raised(raised(Severity.RED, 8), flagged, at(8)))
                        .marks()
                        .condition()
                        .repeatNormal())
                .isNull();
    }

    @Test
    void an_alert_should_end_by_its_severity_and_sooner_once_it_is_worse() {
        Alert yellow = open(Severity.YELLOW);
        Alert worse = after(FINDINGS.raised(raised(Severity.RED, 5), yellow, at(5)));

        assertThat(yellow.marks().dueResolveAt()).isEqualTo(at(24 * 60));
        assertThat(worse.marks().dueResolveAt()).isEqualTo(at(5 + 4 * 60));
    }

    private static Finding asking(int minutes) {
        return FindingMaker.raised(Severity.YELLOW, at(0))
                .ackWithinMinutes(minutes)
                .make();
    }
}
