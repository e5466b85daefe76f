package no.varde.standalone.vectors;

import java.util.List;

/**
 * How one case came out.
 *
 * @param id as the file names it
 * @param faults what differs, in words; empty where the case passes
 */
record CaseResult(String id, List<String> faults) {

    CaseResult {
        faults = List.copyOf(faults);
    }

    boolean passed() {
        return faults.isEmpty();
    }
}
