package org.papergraph.encode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProtoReaderTest {

    @Property
    void readsNumbersAsTheyWereWritten(@ForAll long number) {
        ProtoReader reader = new ProtoReader(new ProtoWriter().number(3, number).toBytes());

        assertThat(reader.next()).isTrue();
        assertThat(reader.field()).isEqualTo(3);
        assertThat(reader.number()).isEqualTo(number);
        assertThat(reader.next()).isFalse();
    }

    @Test
    void skipsWhatItIsNotAskedFor() {
        ProtoReader reader = new ProtoReader(new ProtoWriter()
                .real(1, 0.5f)
                .text(2, "skipped")
                .text(16, "read")
                .toBytes());

        assertThat(reader.next()).isTrue();
        assertThat(reader.next()).isTrue();
        assertThat(reader.next()).isTrue();
        assertThat(reader.field()).isEqualTo(16);
        assertThat(reader.text()).isEqualTo("read");
    }

    @Test
    void readsMessagesWithinMessages() {
        ProtoReader reader = new ProtoReader(
                new ProtoWriter().message(7, new ProtoWriter().text(1, "inner")).toBytes());

        assertThat(reader.next()).isTrue();
        ProtoReader inner = reader.message();
        assertThat(inner.next()).isTrue();
        assertThat(inner.text()).isEqualTo("inner");
    }

    /** The example of the specification: field 1 with the number 150. */
    @Test
    void writesTheBytesThatTheSpecificationShows() {
        assertThat(new ProtoWriter().number(1, 150).toBytes()).containsExactly(0x08, 0x96, 0x01);
    }
}
