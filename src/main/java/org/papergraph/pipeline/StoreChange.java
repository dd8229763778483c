package org.papergraph.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came to a store, left it or changed in it, on balance.
 *
 * @param papers changed when their text, sources or reader did
 * @param entities changed when their preferred label did
 * @param merges by spelling and type; changed when the spelling leads to another entity
 * @param results changed when a value or a part did
 */
public record StoreChange(Balance papers, Balance entities, Balance merges, Balance results) {

    /** Nothing at all. */
    public static final StoreChange NONE = new StoreChange(Balance.NONE, Balance.NONE, Balance.NONE, Balance.NONE);

    /**
     * What became of one kind of thing, in numbers of things.
     *
     * @param came those that were not there before
     * @param gone those that are no longer there
     * @param changed those that are there as before, but not the same
     */
    public record Balance(long came, long gone, long changed) {

        static final Balance NONE = new Balance(0, 0, 0);
    }

    /** Whether all is as it was. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The four balances by the name of what they are about. */
    public Map<String, Balance> balances() {
        Map<String, Balance> balances = new LinkedHashMap<>();
        balances.put("papers", papers);
        balances.put("entities", entities);
        balances.put("merges", merges);
        balances.put("results", results);
        return balances;
    }
}
