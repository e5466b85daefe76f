package no.varde.contract.event;

import java.time.Instant;
import java.util.Map;

/**
 * A filled-in questionnaire, on {@code varde.answers}: codes and numbers only.
 *
 * @param answers item code to the answer's ordinal
 */
public record QuestionnaireAnswered(
        String responseId,
        String patientId,
        String deviceId,
        String questionnaire,
        Map<String, Integer> answers,
        Instant answeredAt,
        Instant receivedAt) {

    public QuestionnaireAnswered {
        answers = Map.copyOf(answers);
    }
}
