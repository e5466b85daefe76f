package no.varde.contract.event;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

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
        Objects.requireNonNull(responseId, "responseId");
        Objects.requireNonNull(patientId, "patientId");
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(questionnaire, "questionnaire");
        Objects.requireNonNull(answeredAt, "answeredAt");
        Objects.requireNonNull(receivedAt, "receivedAt");
        answers = Map.copyOf(answers);
    }
}
