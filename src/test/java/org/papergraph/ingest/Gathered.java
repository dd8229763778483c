package org.papergraph.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.papergraph.paper.Paper;

/** Keeps what is read. */
final class Gathered implements PaperSink {

    final List<Paper> papers = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<Paper> inOtherLanguages = new ArrayList<>();
    final List<String> files = new ArrayList<>();

    static Gathered from(String... inputs) throws IOException {
        Gathered gathered = new Gathered();
        new PaperReader().read(List.of(inputs), new ByteArrayInputStream(new byte[0]), gathered);
        return gathered;
    }

    static Gathered fromBytes(byte[] standardInput) throws IOException {
        Gathered gathered = new Gathered();
        new PaperReader().read(List.of("-"), new ByteArrayInputStream(standardInput), gathered);
        return gathered;
    }

    static Gathered fromText(String standardInput) throws IOException {
        return fromBytes(standardInput.getBytes(StandardCharsets.UTF_8));
    }

    List<String> titles() {
        return papers.stream().map(Paper::title).toList();
    }

    @Override
    public void paper(Paper paper) {
        papers.add(paper);
    }

    @Override
    public void inOtherLanguage(Paper paper, String language) {
        inOtherLanguages.add(paper);
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void fileRead(String file) {
        files.add(file);
    }
}
