package no.varde.alerts.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import no.varde.contract.event.Finding;

/** Where notices lie. */
public interface NoticeStore {

    /** Keeps the finding as a notice; one that was kept before changes nothing. */
    void keep(Finding finding);

    /** Notices measured since that instant of patients who are of those units now, newest first. */
    List<Notice> since(Instant instant, Collection<String> careUnits, int atMost);

    int forgetBefore(Instant instant);
}
