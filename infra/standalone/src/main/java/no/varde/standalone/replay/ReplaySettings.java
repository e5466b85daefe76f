package no.varde.standalone.replay;

import java.time.Duration;

/**
 * How hard a replay drives.
 *
 * @param speed times faster than recorded; 0 means as fast as the receipts come
 * @param batch most readings in one PUBLISH
 * @param window most PUBLISHes without a receipt
 * @param resendAfter how long a PUBLISH waits for its receipt before it is sent again
 * @param giveUpAfter how long without any receipt until the replay gives up
 */
record ReplaySettings(double speed, int batch, int window, Duration resendAfter, Duration giveUpAfter) {

    static final int BATCH = 25;
    static final int WINDOW = 8;
    static final Duration RESEND_AFTER = Duration.ofSeconds(15);
    static final Duration GIVE_UP_AFTER = Duration.ofMinutes(10);

    static ReplaySettings fastest() {
        return new ReplaySettings(0, BATCH, WINDOW, RESEND_AFTER, GIVE_UP_AFTER);
    }

    ReplaySettings atSpeed(double times) {
        return new ReplaySettings(times, batch, window, resendAfter, giveUpAfter);
    }

    ReplaySettings givingUpAfter(Duration time) {
        return new ReplaySettings(speed, batch, window, resendAfter, time);
    }

    ReplaySettings inBatchesOf(int readings) {
        return new ReplaySettings(speed, readings, window, resendAfter, giveUpAfter);
    }
}
