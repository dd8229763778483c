package org.papergraph.page;

import java.util.List;
import java.util.Optional;

/**
 * A page before its frame is put around it.
 *
 * @param status of HTTP
 * @param title of the window and of the page's first heading, unless the content brings its own
 * @param content below the frame's header
 * @param tables those that can be downloaded
 * @param scripts names of {@link Assets} to run, besides those of every page
 * @param feeds addresses of the same in other forms, for the head of the document
 */
record Page(int status, String title, List<Html> content, List<Table> tables, List<String> scripts, List<Feed> feeds) {

    Page {
        content = List.copyOf(content);
        tables = List.copyOf(tables);
        scripts = List.copyOf(scripts);
        feeds = List.copyOf(feeds);
    }

    /**
     * The same in another form.
     *
     * @param mediaType its media type
     * @param address where it is
     */
    record Feed(String mediaType, String address) {}

    static Page of(String title, List<? extends Html> content, List<Table> tables) {
        return new Page(200, title, List.copyOf(content), tables, List.of(), List.of());
    }

    Page withScripts(List<String> names) {
        return new Page(status, title, content, tables, names, feeds);
    }

    Page withFeeds(List<Feed> others) {
        return new Page(status, title, content, tables, scripts, others);
    }

    Page withStatus(int other) {
        return new Page(other, title, content, tables, scripts, feeds);
    }

    /** The table of an id. */
    Optional<Table> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }
}
