package no.varde.alerts.postgres;

import java.util.Optional;
import no.varde.alerts.inbox.Advice;
import no.varde.alerts.notify.Contacts;
import no.varde.contract.mqtt.InboxMessage;
import no.varde.contract.vitals.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the care registry lets alerts see of staff and plans: two views, each of which may not be there, or not be
 * granted, where the registry is another product or has not started yet. Then there are no addresses and no own advice.
 */
final class CareViews implements Contacts, Advice {

    private final JdbcClient jdbc;

    CareViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Contact of(String user) {
        if (!isReadable("staff_contact")) {
            return Contact.NONE;
        }
        return jdbc.sql("SELECT email, phone FROM care.staff_contact WHERE user_id = ?")
                .params(user)
                .query((row, number) -> new Contact(row.getString("email"), row.getString("phone")))
                .optional()
                .orElse(Contact.NONE);
    }

    @Override
    public Optional<Text> of(String patientId, InboxMessage.Zone zone) {
        if (!isReadable("patient_advice")) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT nb, en FROM care.patient_advice WHERE patient_id = ? AND zone = ?")
                .params(patientId, zone.name())
                .query((row, number) -> new Text(row.getString("nb"), row.getString("en")))
                .optional();
    }

    private boolean isReadable(String view) {
        return GrantedViews.isReadable(jdbc, "care", view);
    }
}
