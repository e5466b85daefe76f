package no.varde.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * What a part of Varde itself may do at the broker: read every device's topics of its own kind through its shared
 * subscription, and write to devices.
 *
 * @param account its log-in; no device may take that name
 * @param read what its subscriptions begin with
 * @param write the topics that it may publish to
 */
record ServiceAccess(Account account, String read, Pattern write) {

    static final String BRIDGE = "varde-ingest";
    static final String INBOX = "varde-alerts";

    /** The bridge: reads readings, answers and statuses; writes receipts and inboxes. */
    static ServiceAccess bridge(Account account) {
        return new ServiceAccess(account, "$share/ingest/varde/+/", Pattern.compile("varde/[^/+#]+/(receipts|inbox)"));
    }

    /** The patient's inbox: writes messages, and reads that devices have them. Of readings it sees nothing. */
    static ServiceAccess inbox(Account account) {
        return new ServiceAccess(account, "$share/alerts/varde/+/inbox/ack", Pattern.compile("varde/[^/+#]+/inbox"));
    }

    /** A part keeps several connections, each with a client id of its own after the account's name. */
    boolean owns(String clientId) {
        return clientId.equals(account.username()) || clientId.startsWith(account.username() + "-");
    }

    boolean isUser(String username) {
        return username.equals(account.username());
    }

    boolean accepts(ByteBuffer password) {
        byte[] expected =
                DeviceDirectory.sha256(ByteBuffer.wrap(account.password().getBytes(StandardCharsets.UTF_8)));
        return MessageDigest.isEqual(expected, DeviceDirectory.sha256(password));
    }

    boolean mayPublish(String topic) {
        return write.matcher(topic).matches();
    }

    boolean maySubscribe(String filter) {
        return filter.startsWith(read);
    }
}
