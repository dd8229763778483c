package org.papergraph.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;

/**
 * An extraction as one short text, to be kept beside a paper's graph: what is resolved anew must be written anew.
 *
 * <p>All but the paper itself, which its graph holds, as JSON, deflated, in base 64.
 */
final class StoredExtraction {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAPER = "paper";

    private StoredExtraction() {}

    static String text(Extraction extraction) {
        ObjectNode tree = JSON.valueToTree(extraction);
        tree.remove(PAPER);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            JSON.writeValue(out, tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** @param paper as its graph holds it */
    static Extraction read(String text, Paper paper) {
        byte[] packed = Base64.getDecoder().decode(text);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            ObjectNode tree = (ObjectNode) JSON.readTree(in);
            tree.set(PAPER, JSON.valueToTree(paper));
            return JSON.treeToValue(tree, Extraction.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store was written by another version; build it again", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
