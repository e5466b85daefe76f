package no.varde.ingest.writer.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import no.varde.ingest.writer.EventDecoder;
import no.varde.ingest.writer.UnstorableEvent;
import org.jspecify.annotations.Nullable;

/** Decodes events that the tables take as they are, once it is sure that nothing is missing that must be there. */
public final class EventAsItCame<T extends Record> implements EventDecoder<T> {

    private final Class<T> type;
    private final List<RecordComponent> required;

    public EventAsItCame(Class<T> type) {
        this.type = type;
        this.required = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .toList();
    }

    @Override
    public T decode(byte[] value) throws UnstorableEvent {
        T event = event(value);
        for (RecordComponent component : required) {
            if (read(component, event) == null) {
                throw new UnstorableEvent("NO_" + component.getName());
            }
        }
        return event;
    }

    private T event(byte[] value) throws UnstorableEvent {
        try {
            return EventCodec.decode(value, type);
        } catch (UndecodableEvent e) {
            throw new UnstorableEvent(UnstorableEvent.UNDECODABLE);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor is public and throws nothing", e);
        }
    }
}
