package org.papergraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of papers' named graphs, on disk or in memory.
 *
 * <p>Many threads may read while one writes; each {@link #read} sees the state of the last finished {@link #write}. A
 * write is there as a whole or not at all, also when the process or the machine stops in between: TDB2 keeps a journal and
 * puts it in order on opening. To a query the default graph is the union of all named graphs.
 *
 * <p>The union is taken when asked. The other way, copies of the papers' triples in a real default graph, was measured
 * ({@code LayoutBench} among the tests) on 100,000 synthetic papers, 29.7 million quads, one thread; milliseconds, the
 * means of two runs, warm the median of 15, first in a new process with an empty file cache:
 *
 * <table>
 *   <caption>Union of named graphs against copies</caption>
 *   <tr><th>question</th><th>union, warm</th><th>copies, warm</th><th>union, first</th><th>copies, first</th></tr>
 *   <tr><td>paper card</td><td>16</td><td>7</td><td>2221</td><td>272</td></tr>
 *   <tr><td>methods used with a method</td><td>23</td><td>21</td><td>1263</td><td>721</td></tr>
 *   <tr><td>datasets for a task</td><td>25</td><td>20</td><td>541</td><td>291</td></tr>
 *   <tr><td>leaderboard of a dataset</td><td>17</td><td>16</td><td>228</td><td>102</td></tr>
 *   <tr><td>surface forms of an entity</td><td>4</td><td>4</td><td>40</td><td>105</td></tr>
 *   <tr><td>methods used with the most common metric</td><td>634</td><td>556</td><td>5149</td><td>2302</td></tr>
 *   <tr><td>most used methods of all papers</td><td>1440</td><td>1381</td><td>5151</td><td>3148</td></tr>
 * </table>
 *
 * <p>Loading took 609 seconds of processor time; the copies 151 more, and an eighth more disk (22.7 GB, not compacted). So
 * there are none: a warm store answers as fast without them, and replacing a paper would have to find out which copies
 * other papers still need. What is left of their gain is the first question after opening a store.
 *
 * <p>Labels, titles and abstracts can be searched for words in SPARQL, by {@code text:query}: see {@link TextSearch}.
 *
 * <p>Every write leaves old tree blocks behind: the same 10,000 papers took 2.0 GB in writes of 1,000 papers and 1.5 GB in
 * writes of 5,000. Write many papers at a time, and {@linkplain #compact compact} after a large build.
 */
public final class PaperStore implements AutoCloseable {

    /** The files of a store of a few papers have 200 MB already, most of it holes. */
    private static final long WORTH_COMPACTING = 512L << 20;

    /**
     * How much larger than its nodes a compacted store is at most: 12 to 13 times with 45,551 papers, where the nodes took
     * 383 of 4,720 MB; before, it took 42 GB.
     */
    private static final long COMPACTED = 20;

    private final DatasetGraph dataset;
    private final @Nullable StoreFolder folder;
    private final long leastFree = StoreFaults.LEAST_FREE;
    private final TextSearch texts;
    private final AtomicLong writes;
    private boolean closed;

    private PaperStore(DatasetGraph dataset, @Nullable StoreFolder folder) {
        this.dataset = dataset;
        this.folder = folder;
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        this.texts = new TextSearch(dataset, folder == null ? null : folder.texts());
        this.writes = new AtomicLong(System.currentTimeMillis() << 20);
    }

    private PaperStore(PaperStore lender) {
        this.dataset = lender.dataset;
        this.folder = lender.folder;
        this.texts = lender.texts;
        this.writes = lender.writes;
        this.closed = true;
    }

    /**
     * Opens the store in a folder; a folder that is new or empty becomes one.
     *
     * @throws UnusableStoreException when the folder holds something else or the store of a newer version, is open
     *     elsewhere, or cannot be written to
     */
    public static PaperStore open(Path folder) {
        return connect(StoreFolder.open(folder));
    }

    /**
     * Opens the store in a folder.
     *
     * @throws UnusableStoreException when there is none, and as {@link #open} does
     */
    public static PaperStore openExisting(Path folder) {
        return connect(StoreFolder.openExisting(folder));
    }

    /** A new empty store that ends with the process. */
    public static PaperStore inMemory() {
        return new PaperStore(DatabaseMgr.createDatasetGraph(), null);
    }

    /**
     * Reads from the store in one transaction.
     *
     * @param reading must not keep the dataset or an iterator of it beyond its end
     * @return what {@code reading} returns
     */
    public <T> T read(Function<DatasetGraph, T> reading) {
        return guarded(() -> Txn.calculateRead(dataset, () -> reading.apply(dataset)));
    }

    /**
     * Changes the store in one transaction; waits for another write to end.
     *
     * <p>When {@code writing} throws, the store stays as it was before and the exception goes on.
     *
     * @throws UnusableStoreException when there is little room left on the disk, or the store's files are damaged
     * @param writing must not keep the dataset or an iterator of it beyond its end
     * @return what {@code writing} returns
     */
    public <T> T write(Function<DatasetGraph, T> writing) {
        if (folder != null) {
            folder.requireFreeSpace(leastFree);
        }
        WatchedDataset watched = new WatchedDataset(dataset);
        texts.beginChange();
        try {
            return guarded(() -> Txn.calculateWrite(dataset, () -> writing.apply(watched)));
        } finally {
            texts.endChange(watched.touched());
            writes.incrementAndGet();
        }
    }

    /** Says what is the matter where the disk or the files are; all other failures go on as they are. */
    private <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnusableStoreException known) {
            throw known;
        } catch (RuntimeException | InternalError failure) {
            if (folder == null) {
                throw failure;
            }
            Optional<UnusableStoreException> fault = StoreFaults.of(failure, folder.path());
            if (fault.isPresent()) {
                throw fault.get();
            }
            throw failure;
        }
    }

    /**
     * A number that grows with every write and from one opening of the store to the next: what was computed from the
     * graph is still right as long as it is the same. A reader that asks before its transaction may see a newer graph
     * under the old number, never an older one under the new.
     */
    public long state() {
        return writes.get();
    }

    /** The dataset itself, for a server, which makes its own transactions. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /**
     * Writes the store anew without what was replaced or removed, and deletes the old files.
     *
     * <p>Waits for transactions to end and lets none begin. Needs {@linkplain #roomToCompact some room} on the disk. Does
     * nothing in memory.
     */
    public void compact() {
        if (folder != null) {
            DatabaseMgr.compact(dataset, true);
            folder.noteCompactedSize(folder.size());
        }
    }

    /** The bytes of free disk that compacting needs, beside those that the store takes already; 0 in memory. */
    public long roomToCompact() {
        return folder == null ? 0 : Math.min(folder.size(), COMPACTED * folder.sizeOfNodes()) + leastFree;
    }

    /** Whether the store would be compacted if the disk had {@linkplain #roomToCompact the room}. */
    public boolean lacksRoomToCompact() {
        return folder != null && paysToCompact(WORTH_COMPACTING) && folder.freeSpace() < roomToCompact();
    }

    private boolean paysToCompact(long least) {
        long size = folder == null ? 0 : folder.size();
        return folder != null && size >= least && size >= 2 * folder.compactedSize();
    }

    /**
     * Compacts the store when it has grown to twice what it was after it was compacted last, and when the disk has room for
     * both. So the work of compacting stays below that of writing, however often it is asked for.
     *
     * @return what was done, or nothing when it does not pay
     */
    public Optional<Compaction> compactWhenItPays() {
        return compactWhenItPays(WORTH_COMPACTING);
    }

    /** @param least a smaller store is left as it is, in bytes */
    Optional<Compaction> compactWhenItPays(long least) {
        if (folder == null || !paysToCompact(least) || folder.freeSpace() < roomToCompact()) {
            return Optional.empty();
        }
        long before = folder.size();
        compact();
        return Optional.of(new Compaction(before, folder.size()));
    }

    /** What the store takes of the disk; reads all its files. Nothing in memory. */
    public DiskUse diskUse() {
        return folder == null ? new DiskUse(0, 0) : folder.use();
    }

    /** The same store for somebody else in this process: closing it leaves this one open. */
    public PaperStore lent() {
        return new PaperStore(this);
    }

    /** Gives the folder free; closing twice does nothing. No transaction may be under way. */
    @Override
    public void close() {
        if (folder == null || closed) {
            return;
        }
        closed = true;
        texts.close();
        try {
            TDBInternal.expel(dataset);
        } finally {
            folder.close();
        }
    }

    private static PaperStore connect(StoreFolder folder) {
        try {
            folder.prepareGraph();
            DatasetGraph dataset =
                    DatabaseMgr.connectDatasetGraph(folder.graph().toString());
            if (folder.isUnfinished()) {
                // An empty write ends only when TDB2's journal is in order.
                Txn.executeWrite(dataset, () -> {});
                folder.finishGraph();
            }
            return new PaperStore(dataset, folder);
        } catch (IOException | RuntimeException | InternalError e) {
            folder.close();
            throw new UnusableStoreException(
                    "the store's files in " + folder.graph() + " cannot be opened (" + e.getMessage() + ")",
                    "check permissions and free disk space; if they are damaged, restore a backup into a new folder or"
                            + " build there again",
                    e);
        }
    }
}
