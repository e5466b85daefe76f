package no.varde.ingest.payload.json;

/** Text that is not JSON as Varde takes it. The message says what is wrong and holds no part of the text. */
public final class MalformedJson extends Exception {

    public MalformedJson(String why) {
        super(why);
    }
}
