package no.varde.ingest.writer;

import java.util.ArrayList;
import java.util.List;

/**
 * A contiguous part of a partition: everything from {@code from} up to, not including, {@code next}.
 *
 * @param from where the stored offset must stand for this slice to be written
 * @param next where the stored offset stands afterwards
 * @param events in offset order
 */
public record Slice<T>(PartitionId partition, long from, long next, List<Arrived<T>> events, List<Poison> poison) {

    public Slice {
        events = List.copyOf(events);
        poison = List.copyOf(poison);
    }

    /** How many Kafka records it holds. */
    public int size() {
        return events.size() + poison.size();
    }

    /** The two halves by number of events, the earlier first. Needs at least two events. */
    List<Slice<T>> halves() {
        int half = events.size() / 2;
        long cut = events.get(half).offset();
        return List.of(
                new Slice<>(
                        partition,
                        from,
                        cut,
                        events.subList(0, half),
                        poison.stream().filter(p -> p.offset() < cut).toList()),
                new Slice<>(
                        partition,
                        cut,
                        next,
                        events.subList(half, events.size()),
                        poison.stream().filter(p -> p.offset() >= cut).toList()));
    }

    /** The same slice with its events given up as poison. */
    Slice<T> givenUp(String reason) {
        List<Poison> all = new ArrayList<>(poison);
        events.forEach(event -> all.add(new Poison(event.offset(), reason)));
        return new Slice<>(partition, from, next, List.of(), all);
    }
}
