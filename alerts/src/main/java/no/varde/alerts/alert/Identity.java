package no.varde.alerts.alert;

import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/** What an alert is about; it never changes. */
public record Identity(
        String dedupKey,
        @Nullable String patientId,
        @Nullable String organisationId,
        String family,
        @Nullable String vital,
        @Nullable Side side,
        Category category) {

    public static Identity of(Finding finding) {
        return new Identity(
                finding.dedupKey(),
                finding.patientId(),
                finding.organisationId(),
                finding.family(),
                finding.vital(),
                finding.side(),
                finding.category());
    }
}
