package no.varde.alerts.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class News2Test {

    @ParameterizedTest
    @CsvFileSource(resources = "/news2/edges.csv")
    void scores_each_parameter_as_the_chart_does_on_both_sides_of_every_edge(
            News2Parameter parameter, int scale, @Nullable Boolean oxygen, String value, String score) {
        News2Score result = only(parameter, scale, oxygen, value).score();

        if (score.equals("-")) {
            assertThat(result.subScores()).doesNotContainKey(parameter);
            assertThat(result.missing()).contains(parameter);
        } else {
            assertThat(result.subScores()).containsEntry(parameter, Integer.valueOf(score));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/news2/sets.csv")
    void adds_up_and_names_the_risk(ArgumentsAccessor row) {
        News2Score result = new News2(
                        row.getInteger(2),
                        row.getBoolean(3),
                        row.get(0, BigDecimal.class),
                        row.get(1, BigDecimal.class),
                        row.get(4, BigDecimal.class),
                        row.get(5, BigDecimal.class),
                        row.getString(6),
                        row.get(7, BigDecimal.class))
                .score();
        boolean complete = row.getBoolean(9);
        News2Band band = row.get(10, News2Band.class);

        assertThat(result.lowerBound()).isEqualTo(row.getInteger(8));
        assertThat(result.complete()).isEqualTo(complete);
        assertThat(result.total()).isEqualTo(complete ? row.getInteger(8) : null);
        assertThat(result.band()).isEqualTo(complete ? band : null);
        assertThat(result.bandAtLeast()).isEqualTo(band);
    }

    @Test
    void says_what_is_missing() {
        News2Score result = new News2(2, null, decimal("16"), decimal("95"), null, decimal("70"), "A", null).score();

        assertThat(result.missing())
                .containsExactly(
                        News2Parameter.SPO2,
                        News2Parameter.AIR_OR_OXYGEN,
                        News2Parameter.SYSTOLIC_PRESSURE,
                        News2Parameter.TEMPERATURE);
    }

    @Test
    void a_complete_score_misses_nothing_and_keeps_what_it_was_computed_from() {
        News2 input =
                new News2(1, false, decimal("16"), decimal("98"), decimal("120"), decimal("70"), "C", decimal("36.8"));

        News2Score result = input.score();

        assertThat(result.input()).isEqualTo(input);
        assertThat(result.missing()).isEmpty();
        assertThat(result.anySingle3()).isTrue();
        assertThat(result.subScores().keySet()).isEqualTo(EnumSet.allOf(News2Parameter.class));
    }

    @Test
    void a_number_of_absurd_size_is_scored_without_being_written_out() {
        News2Score result = only(News2Parameter.PULSE, 1, false, "1E+999999999").score();

        assertThat(result.subScores()).containsEntry(News2Parameter.PULSE, 3);
    }

    @Test
    void knows_no_third_scale() {
        assertThatIllegalArgumentException().isThrownBy(() -> only(News2Parameter.SPO2, 3, true, "95"));
    }

    private static News2 only(News2Parameter parameter, int scale, @Nullable Boolean oxygen, String value) {
        return new News2(
                scale,
                oxygen,
                parameter == News2Parameter.RESPIRATION_RATE ? decimal(value) : null,
                parameter == News2Parameter.SPO2 ? decimal(value) : null,
                parameter == News2Parameter.SYSTOLIC_PRESSURE ? decimal(value) : null,
                parameter == News2Parameter.PULSE ? decimal(value) : null,
                parameter == News2Parameter.CONSCIOUSNESS ? value : null,
                parameter == News2Parameter.TEMPERATURE ? decimal(value) : null);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
