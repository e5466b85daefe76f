package no.varde.ingest.writer;

/** What is told of an exception that no record should be able to cause. */
final class Bug {

    private Bug() {}

    /** Its type and where it was thrown; never its message, which may quote a record. */
    static String reason(RuntimeException bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return "BUG_" + bug.getClass().getSimpleName() + where;
    }
}
