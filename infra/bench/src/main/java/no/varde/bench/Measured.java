package no.varde.bench;

import java.util.List;

/**
 * What a measurement found.
 *
 * @param member name in the report, with its unit, such as {@code tickMsAtOneMillion}
 * @param value a number, or a map of names to numbers and maps
 * @param lines for the table
 * @param faults what keeps the figures from being believed; none if all is well
 */
record Measured(String member, Object value, List<Line> lines, List<String> faults) {

    Measured {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** One line of the table. */
    record Line(String what, String figures) {}

    static Measured number(String member, Number value, String what, String figures) {
        return new Measured(member, value, List.of(new Line(what, figures)), List.of());
    }
}
