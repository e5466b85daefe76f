package no.varde.ingest.timescale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import no.varde.ingest.writer.Arrived;
import no.varde.ingest.writer.EventStore;
import no.varde.ingest.writer.Outcome;
import no.varde.ingest.writer.Slice;

/** Small events, one row each, by batched statements in key order: two writers cannot wait for each other. */
final class Upsert<T> implements EventStore<T> {

    private final FencedTransaction transaction;
    private final String sql;
    private final Comparator<T> order;
    private final Binding<T> binding;

    Upsert(FencedTransaction transaction, String sql, Comparator<T> order, Binding<T> binding) {
        this.transaction = transaction;
        this.sql = sql;
        this.order = order;
        this.binding = binding;
    }

    /** Puts an event into a statement's parameters. */
    @FunctionalInterface
    interface Binding<T> {
        void bind(PreparedStatement statement, T event) throws SQLException;
    }

    @Override
    public Outcome write(Slice<T> slice) {
        List<T> events =
                slice.events().stream().map(Arrived::event).sorted(order).toList();
        return transaction.run(slice, connection -> write(connection, events));
    }

    private Outcome.Written write(Connection connection, List<T> events) throws SQLException {
        if (events.isEmpty()) {
            return new Outcome.Written(0, 0, 0);
        }
        int rows = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T event : events) {
                binding.bind(statement, event);
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                rows += count;
            }
        }
        return new Outcome.Written(rows, events.size() - rows, 0);
    }
}
