package no.varde.alerts.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One memory budget for all stores of the process. The default is 50 MB of cache and up to 48 MB of write buffers for
 * each store of each partition, outside the heap, where no JVM flag bounds it.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {

    private static final long CACHE = 64L << 20;
    private static final long WRITE_BUFFERS = 32L << 20;
    private static final long WRITE_BUFFER = 2L << 20;

    static {
        org.rocksdb.RocksDB.loadLibrary();
    }

    private static final Cache SHARED = new LRUCache(CACHE);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, SHARED);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setBlockCache(SHARED);
            table.setCacheIndexAndFilterBlocks(true);
            options.setTableFormatConfig(table);
        }
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // cache and buffers outlive each store: they belong to the process
    }
}
