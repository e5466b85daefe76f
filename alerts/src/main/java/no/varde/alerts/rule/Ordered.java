package no.varde.alerts.rule;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Sorted lists to which most things are added at the end. */
final class Ordered {

    private Ordered() {}

    static <T> void insert(List<T> sorted, T element, Comparator<? super T> order) {
        sorted.add(upTo(sorted, other -> order.compare(other, element) <= 0), element);
    }

    /** How many elements from the start fulfil what only the first ones do. */
    static <T> int upTo(List<T> sorted, Predicate<? super T> belongs) {
        if (sorted.isEmpty() || belongs.test(sorted.getLast())) {
            return sorted.size();
        }
        int low = 0;
        int high = sorted.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (belongs.test(sorted.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
