package no.varde.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * What the bridge may do: read every device's topics through its shared subscription, and write receipts and inboxes.
 *
 * @param account its log-in; no device may take that name
 */
record BridgeAccess(Account account) {

    static final String USERNAME = "varde-ingest";

    private static final String READ = "$share/ingest/varde/+/";
    private static final Pattern WRITE = Pattern.compile("varde/[^/+#]+/(receipts|inbox)");

    /** The bridge keeps several connections, each with a stable client id of its own after the account's name. */
    boolean isBridge(String clientId) {
        return clientId.equals(account.username()) || clientId.startsWith(account.username() + "-");
    }

    boolean accepts(ByteBuffer password) {
        byte[] expected =
                DeviceDirectory.sha256(ByteBuffer.wrap(account.password().getBytes(StandardCharsets.UTF_8)));
        return MessageDigest.isEqual(expected, DeviceDirectory.sha256(password));
    }

    boolean mayPublish(String topic) {
        return WRITE.matcher(topic).matches();
    }

    boolean maySubscribe(String filter) {
        return filter.startsWith(READ);
    }
}
