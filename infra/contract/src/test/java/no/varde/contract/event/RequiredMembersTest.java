package no.varde.contract.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredMembersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "DeviceRegistered | {'deviceId':'d-1','organisationId':'o','version':1}",
                "DeviceRegistered | {'organisationId':'o','version':1,'status':'ACTIVE'}",
                "DeviceRegistered | {'deviceId':'d-1','organisationId':'o','version':1,'status':'ACTIVE','credentials':[{'kind':'SECRET_SHA256'}]}",
                "DeviceRegistered | {'deviceId':'d-1','organisationId':'o','version':1,'status':'ACTIVE','assignments':[{'patientId':'p-1'}]}",
                "DeviceRegistered | {'deviceId':'d-1','organisationId':'o','version':1,'status':'ACTIVE','assignments':[{'from':'2026-01-01T00:00:00Z'}]}",
                "MonitoringPlan | {'patientId':'p-1','organisationId':'o','version':1,'responsibleUnit':'u','news2Scale':1}",
                "MonitoringPlan | {'patientId':'p-1','organisationId':'o','version':1,'status':'ACTIVE','responsibleUnit':'u','news2Scale':1,'limits':{'SPO2':null}}",
                "MonitoringPlan | {'patientId':'p-1','organisationId':'o','version':1,'status':'ACTIVE','responsibleUnit':'u','news2Scale':1,'rules':{'R':{'x':null}}}",
                "Reading | {'readingId':'r','patientId':'p-1','deviceId':'d-1','receivedAt':'2026-01-01T00:00:00Z','values':[]}",
                "Reading | {'readingId':'r','patientId':'p-1','deviceId':'d-1','measuredAt':'2026-01-01T00:00:00Z','receivedAt':'2026-01-01T00:00:00Z','values':[{'vital':'SPO2','value':91}]}",
                "CareUnitChanged | {'careUnitId':'u','organisationId':'o','version':1,'zone':'Europe/Oslo','onShift':[{'user':'x'}]}",
                "ReadingInvalidated | {'readingId':'r'}",
                "QuestionnaireAnswered | {'answers':{}}",
                "DeviceStatus | {'deviceId':'d-1','online':true}",
                "ReadingRejected | {'deviceId':'d-1','size':1,'count':1}",
                "Finding | {'findingId':'f','ruleVersion':1,'immediate':false,'planVersion':1,'readingIds':[]}",
                "AlertChanged | {'alertId':'a','version':1,'immediate':false,'detectionDelayMs':0}"
            })
    void an_event_without_what_must_be_there_is_no_event(String type, String json) throws Exception {
        Class<? extends Record> event =
                Class.forName("no.varde.contract.event." + type).asSubclass(Record.class);

        assertThatThrownBy(() -> EventCodec.decode(json.replace('\'', '"'), event))
                .isInstanceOf(UndecodableEvent.class);
    }
}
