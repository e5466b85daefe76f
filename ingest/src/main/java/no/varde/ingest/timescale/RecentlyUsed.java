package no.varde.ingest.timescale;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last {@code size} used entries. Thread-safe. */
final class RecentlyUsed<K, V> {

    private final int size;
    private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

    RecentlyUsed(int size) {
        this.size = size;
    }

    synchronized Map<K, V> present(Collection<K> keys) {
        Map<K, V> found = new HashMap<>();
        for (K key : keys) {
            V value = entries.get(key);
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    synchronized void putAll(Map<K, V> added) {
        entries.putAll(added);
        while (entries.size() > size) {
            entries.pollFirstEntry();
        }
    }

    synchronized void clear() {
        entries.clear();
    }
}
