package no.varde.alerts.notify.mail;

import java.util.Locale;
import no.varde.alerts.notify.Channel;
import no.varde.contract.event.EscalationChain;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** One plain e-mail per person. */
final class MailChannel implements Channel {

    private final JavaMailSender sender;
    private final String from;

    MailChannel(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public EscalationChain.Channel kind() {
        return EscalationChain.Channel.EMAIL;
    }

    @Override
    public Attempt send(Message message) {
        String to = message.to().email();
        if (to == null) {
            return new Attempt.Refused("NO_ADDRESS");
        }
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(message.subject());
        mail.setText(message.textWithLink());
        try {
            sender.send(mail);
            return new Attempt.Accepted(false);
        } catch (MailParseException e) {
            return new Attempt.Refused("BAD_ADDRESS");
        } catch (MailException e) {
            // also where the server refuses: most often for now, and a day of tries does no harm
            return new Attempt.Later(
                    e.getClass().getSimpleName().replace("Exception", "").toUpperCase(Locale.ROOT));
        }
    }
}
