package no.varde.dashboard.wording;

/**
 * An instant as it is said twice.
 *
 * @param iso for machines
 * @param relative how long ago, or how long until
 * @param exact date and time of day where the reader is
 */
public record Moment(String iso, String relative, String exact) {}
