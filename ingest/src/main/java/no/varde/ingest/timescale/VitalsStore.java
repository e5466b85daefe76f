package no.varde.ingest.timescale;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import no.varde.ingest.writer.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Schema {@code vitals} over one pool of connections. The schema must have been migrated. */
public final class VitalsStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VitalsStore.class);

    private final HikariDataSource pool;
    private final Stores stores;

    private VitalsStore(HikariDataSource pool, int cachedSeries) {
        this.pool = pool;
        FencedTransaction transaction = new FencedTransaction(pool);
        this.stores = new Stores(
                new TimescaleCheckpoints(pool),
                new TimescaleReadings(transaction, new SeriesTable(pool, cachedSeries)),
                States.deviceStatus(transaction),
                States.corrections(transaction),
                States.answers(transaction));
    }

    /** Opens the pool; a database that is away is waited for when it is needed. */
    public static VitalsStore open(DatabaseLogin login, DatabaseProperties properties) {
        return new VitalsStore(WriterPool.open(login, properties), properties.cachedSeries());
    }

    /** Takes into use what the database offers beyond plain tables. Without it everything works, only slower. */
    void useWhatTheDatabaseOffers() {
        try {
            LOG.info("the database offers {}", DatabaseGrade.prepare(pool));
        } catch (SQLException e) {
            LOG.warn("could not prepare continuous aggregates and compression, SQLSTATE {}", e.getSQLState());
        }
    }

    public Stores stores() {
        return stores;
    }

    @Override
    public void close() {
        pool.close();
    }
}
