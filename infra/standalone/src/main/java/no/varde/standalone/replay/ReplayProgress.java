package no.varde.standalone.replay;

/** Hears how far a replay is. */
interface ReplayProgress {

    ReplayProgress NONE = (tally, total, connected) -> {};

    void at(Tally tally, int total, boolean connected);
}
