package no.varde.contract;

/** The MQTT topics of a device. */
public final class MqttTopics {

    public static final String READINGS = "readings";
    public static final String ANSWERS = "answers";
    public static final String STATUS = "status";
    public static final String RECEIPTS = "receipts";
    public static final String INBOX = "inbox";
    public static final String INBOX_ACK = "inbox/ack";

    private static final String ROOT = "varde/";

    private MqttTopics() {}

    public static String readings(String deviceId) {
        return ROOT + deviceId + "/" + READINGS;
    }

    public static String status(String deviceId) {
        return ROOT + deviceId + "/" + STATUS;
    }

    public static String receipts(String deviceId) {
        return ROOT + deviceId + "/" + RECEIPTS;
    }

    public static String inbox(String deviceId) {
        return ROOT + deviceId + "/" + INBOX;
    }

    /** Whether a device may publish there: its own readings, answers, status and inbox acknowledgements. */
    public static boolean mayPublish(String deviceId, String topic) {
        String own = ROOT + deviceId + "/";
        if (!topic.startsWith(own)) {
            return false;
        }
        String rest = topic.substring(own.length());
        return rest.equals(READINGS)
                || rest.startsWith(READINGS + "/")
                || rest.equals(ANSWERS)
                || rest.equals(STATUS)
                || rest.equals(INBOX_ACK);
    }

    /** Whether a device must publish there with QoS 1 at least: its readings and answers. */
    public static boolean mustArrive(String deviceId, String topic) {
        return mayPublish(deviceId, topic) && !topic.equals(status(deviceId)) && !topic.endsWith("/" + INBOX_ACK);
    }

    /** Whether a device may subscribe to that filter: its own receipts and inbox, by their full names. */
    public static boolean maySubscribe(String deviceId, String filter) {
        return filter.equals(receipts(deviceId)) || filter.equals(inbox(deviceId));
    }
}
