package no.varde.ingest.payload.json;

/** Reads JSON text into a tree, within limits that keep a stranger's text harmless. Safe for many threads. */
public interface JsonReader {

    /** @throws MalformedJson if the bytes are not exactly one JSON value in UTF-8 */
    Json read(byte[] utf8) throws MalformedJson;
}
