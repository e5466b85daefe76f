package no.varde.alerts.inbox;

import no.varde.contract.mqtt.InboxMessage.Zone;
import no.varde.contract.vitals.Text;

/**
 * What patients are told where their own plan says nothing. None of it says that somebody is watching. The numbers are
 * Norway's: 113 for danger to life, 116117 for the out-of-hours doctor. Source: helsenorge.no.
 */
final class StandardTexts {

    static final Text MEASURE_AGAIN =
            new Text("Ta målingen en gang til, i ro.", "Please take the measurement once more, at rest.");

    static final Text REMINDER = new Text(
            "En avtalt måling har ikke kommet. Ta den når det passer.",
            "A planned measurement has not come. Please take it when it suits you.");

    static final Text OUTSIDE_HOURS = new Text(
            "Målingen din er i rød sone, og ingen følger med på målinger nå. Følg planen din for rød sone. Ring 116117"
                    + " (legevakt) hvis du er usikker eller blir verre. Ring 113 hvis det er fare for liv.",
            "Your measurement is in the red zone, and nobody watches measurements now. Follow your plan for the red"
                    + " zone. Call 116117 (out-of-hours doctor) if you are unsure or feel worse. Call 113 if life is in"
                    + " danger.");

    private static final Text GREEN = new Text(
            "Målingen er innenfor grensene dine. Fortsett som avtalt.",
            "The measurement is within your limits. Carry on as agreed.");

    private static final Text YELLOW = new Text(
            "Målingen er utenfor det som er vanlig for deg. Følg planen din for gul sone. Blir du verre, ring fastlegen"
                    + " din eller 116117 (legevakt).",
            "The measurement is outside what is usual for you. Follow your plan for the yellow zone. If you feel worse,"
                    + " call your doctor or 116117 (out-of-hours doctor).");

    private static final Text RED = new Text(
            "Målingen er langt utenfor det som er vanlig for deg. Følg planen din for rød sone. Ring 116117 (legevakt)"
                    + " hvis du er usikker eller blir verre. Ring 113 hvis det er fare for liv.",
            "The measurement is far outside what is usual for you. Follow your plan for the red zone. Call 116117"
                    + " (out-of-hours doctor) if you are unsure or feel worse. Call 113 if life is in danger.");

    private StandardTexts() {}

    static Text of(Zone zone) {
        return switch (zone) {
            case GREEN -> GREEN;
            case YELLOW -> YELLOW;
            case RED -> RED;
        };
    }
}
