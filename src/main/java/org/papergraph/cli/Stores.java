package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.papergraph.store.PaperStore;

/** Opens stores, or lends the one that this process has open already. */
final class Stores {

    private final Map<Path, PaperStore> served;

    private Stores(Map<Path, PaperStore> served) {
        this.served = Map.copyOf(served);
    }

    /** Stores that nobody here has open. */
    static Stores onDisk() {
        return new Stores(Map.of());
    }

    /** The same with one that is open. */
    static Stores with(Path folder, PaperStore store) {
        return new Stores(Map.of(real(folder), store));
    }

    /** Whether there is one to lend. */
    boolean areShared() {
        return !served.isEmpty();
    }

    /** As {@link PaperStore#open}. */
    PaperStore open(Path folder) {
        PaperStore shared = served.get(real(folder));
        return shared == null ? PaperStore.open(folder) : shared.lent();
    }

    /** As {@link PaperStore#openExisting}. */
    PaperStore openExisting(Path folder) {
        PaperStore shared = served.get(real(folder));
        return shared == null ? PaperStore.openExisting(folder) : shared.lent();
    }

    private static Path real(Path folder) {
        try {
            return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
        } catch (IOException e) {
            return folder.toAbsolutePath();
        }
    }
}
