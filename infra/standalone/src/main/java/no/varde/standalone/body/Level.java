package no.varde.standalone.body;

/**
 * Where a vital of a stable person lies, in its canonical unit.
 *
 * @param base middle of all people with this programme
 * @param person most that one person's own middle differs from it
 * @param day most that the time of day moves it; negative where it is lowest in the afternoon
 * @param noise most that one measurement differs from the next
 */
record Level(double base, double person, double day, double noise) {}
