package org.papergraph.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;

class TableTest {

    private static final List<Column> COLUMNS = List.of(Column.text("Name"), Column.number("Value"));

    @Test
    void quotesWhatCsvWouldMisread() {
        Table table = new Table(
                "t",
                "T",
                COLUMNS,
                List.of(
                        List.of(Cell.of("a, \"b\""), Cell.of("1")),
                        List.of(Cell.of("two\nlines"), Cell.of("")),
                        List.of(new Cell("plain", Html.el("b", "seen")), Cell.of("2.5"))));

        assertThat(table.csv()).isEqualTo("Name,Value\r\n\"a, \"\"b\"\"\",1\r\n\"two\nlines\",\r\nplain,2.5\r\n");
    }

    @Test
    void takesNoRowOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("t", "T", COLUMNS, List.of(List.of(Cell.of("a")))))
                .withMessageContaining("'t'");
    }
}
