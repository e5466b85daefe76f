package no.varde.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.varde.standalone.body.Course;
import no.varde.standalone.body.Programme;

/** Makes up patients; the same number always gives the same people. */
final class DemoPeople {

    static final String NORTH = "unit-north";
    static final String SOUTH = "unit-south";

    private static final int FIRST_ID = 1001;
    private static final int UNIT_CYCLE = 12;
    private static final int IN_NORTH = 7;
    private static final int OLDEST = 1938;
    private static final int YEARS = 48;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;

    private static final List<String> GIVEN = List.of(
            "Solveig",
            "Arne",
            "Randi",
            "Odd",
            "Turid",
            "Leif",
            "Aslaug",
            "Einar",
            "Berit",
            "Torstein",
            "Gerd",
            "Magnus",
            "Liv",
            "Sverre",
            "Unni",
            "Harald",
            "Astrid",
            "Trygve",
            "Kirsten",
            "Olav",
            "Ragnhild",
            "Nils",
            "Synnøve");
    private static final List<String> FAMILY = List.of(
            "Haugland",
            "Bakken",
            "Nygård",
            "Fosse",
            "Lunde",
            "Myhre",
            "Tveit",
            "Solbakken",
            "Aune",
            "Moen",
            "Kvamme",
            "Brekke",
            "Sandvik",
            "Vik",
            "Rønning",
            "Eide",
            "Hovland",
            "Skaar",
            "Ødegård");

    private record Part(Programme programme, Course course, boolean dropsOut) {
        static Part stable(Programme programme) {
            return new Part(programme, Course.STABLE, false);
        }
    }

    /** The first of the ward; what follows repeats the programmes, and nothing happens. */
    private static final List<Part> PARTS = List.of(
            new Part(Programme.HYPERTENSION, Course.WHITE_COAT, false),
            new Part(Programme.COPD, Course.COPD_DECLINE, false),
            new Part(Programme.INFECTION, Course.PNEUMONIA, false),
            new Part(Programme.HYPERTENSION, Course.HIGH_PRESSURE, false),
            new Part(Programme.DIABETES, Course.HYPOGLYCAEMIA, false),
            new Part(Programme.HEART_FAILURE, Course.STABLE, true),
            new Part(Programme.COPD, Course.COPD_EXACERBATION, false),
            Part.stable(Programme.MENTAL_HEALTH),
            new Part(Programme.HEART_FAILURE, Course.HEART_FAILURE_GAIN, false),
            new Part(Programme.HEART_FAILURE, Course.WRONG_PERSON, false),
            new Part(Programme.COPD, Course.SILENT_GATEWAY, false),
            new Part(Programme.INFECTION, Course.SEPSIS, false),
            Part.stable(Programme.DIABETES));

    private DemoPeople() {}

    static List<DemoPatient> patients(int count) {
        return IntStream.range(0, count).mapToObj(DemoPeople::patient).toList();
    }

    private static DemoPatient patient(int index) {
        Part part = index < PARTS.size()
                ? PARTS.get(index)
                : Part.stable(PARTS.get(index % PARTS.size()).programme());
        LocalDate birth = LocalDate.of(OLDEST + index * 17 % YEARS, 1 + index * 5 % MONTHS, 1 + index * 11 % DAYS);
        return new DemoPatient(
                "pt-" + (FIRST_ID + index),
                name(index),
                birth,
                SyntheticIdentity.number(birth, 101 + index % 300),
                index % UNIT_CYCLE < IN_NORTH ? NORTH : SOUTH,
                part.programme(),
                part.course(),
                part.dropsOut());
    }

    /** Lists of 23 and 19: no name comes twice among the first 437. */
    private static DemoPatient.Name name(int index) {
        return new DemoPatient.Name(GIVEN.get(index % GIVEN.size()), FAMILY.get(index % FAMILY.size()));
    }
}
