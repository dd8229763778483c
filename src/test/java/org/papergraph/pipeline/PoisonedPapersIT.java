package org.papergraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.annotate.BundledRecognizer;
import org.papergraph.ingest.Rejection;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.Answers;
import org.papergraph.query.Catalogue;
import org.papergraph.store.PaperStore;

/** Papers that nobody writes, through the whole build with the models that ship. */
class PoisonedPapersIT {

    private static final String SHEEP = "We propose SheepGAT for object counting and compare it with Faster R-CNN on"
            + " ImageNet, where it reaches an accuracy of 93.5%. ";
    private static final String PLAIN = "Plain Sheep";

    /** Ten times what the slowest of them takes. */
    private static final long MOST_PROCESSOR_SECONDS = 120;

    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    private Path folder;

    @Test
    void areReadOrRejectedAndNeverStopTheOthers() throws IOException {
        Map<String, String> papers = new LinkedHashMap<>();
        papers.put(
                "Control characters",
                ("We \u0000propose\u0001 Sheep\u0007GAT \u001b[31mon\u0085 ImageNet.\u2028 " + SHEEP).repeat(8));
        papers.put(
                "From right to left",
                (SHEEP + "\u202e\u0634\u0628\u0643\u0629 SheepGAT \u05e8\u05e9\u05ea\u202c. ").repeat(8));
        papers.put(
                "Halves of characters",
                ("We propose \ud800 SheepGAT\udc00 on \ud83dImageNet\ude00. " + SHEEP).repeat(8));
        papers.put("Faces", (SHEEP + "\ud83d\udc11\u200d\ud83d\udc69 SheepGAT \ud83d\udc3a\ufe0f counts. ").repeat(8));
        papers.put(
                "Formulas",
                (SHEEP + "$\\mathcal{S}^{\\alpha_{i}}$ {{{ \\begin{equation} x = \\frac{a}{b $ \\cite{x. ").repeat(8));
        papers.put("Many names", names(29_000));
        papers.put("One long word", SHEEP + "sheep".repeat(5_000));
        papers.put("Sentences without end", SHEEP + "sheep count sheep ".repeat(1_500));
        papers.put("Five megabytes", SHEEP.repeat(5_000_000 / SHEEP.length()));
        papers.put("A hundred thousand words", "sheep count ".repeat(50_000));
        papers.put(PLAIN, SHEEP);

        try (PaperStore store = PaperStore.open(folder.resolve("store"))) {
            long processor = processorSeconds();
            BuildReport report = new GraphBuilder(
                            PaperAnalysis.load(BundledRecognizer.ENCODER), 2, new BuildListener() {})
                    .build(List.of(file(papers)), InputStream.nullInputStream(), store);
            assertThat(processorSeconds() - processor).isLessThan(MOST_PROCESSOR_SECONDS);
            assertThat(report.rejections())
                    .extracting(Rejection::toString)
                    .satisfiesExactly(
                            five -> assertThat(five)
                                    .contains("papers.jsonl:9: ", "the abstract has ", "30000 is the limit"),
                            words -> assertThat(words)
                                    .contains("papers.jsonl:10: ", "the abstract has ", "30000 is the limit"));
            assertThat(report.inOtherLanguages()).isEmpty();
            assertThat(report.added()).isEqualTo(9);
            assertThat(StoreValidation.of(store).violations()).isEmpty();
            for (String title : papers.keySet().stream().limit(8).toList()) {
                assertThat(methods(store, title)).as(title).contains("SheepGAT");
            }
            assertThat(methods(store, PLAIN)).contains("SheepGAT");
        }
    }

    private static String names(int length) {
        String[] known = {"SheepGAT", "BERT", "ResNet-50", "ImageNet", "SQuAD", "BLEU", "machine translation", "LSTM"};
        StringBuilder names = new StringBuilder(SHEEP).append("We compare ");
        for (int i = 0; names.length() < length; i++) {
            names.append(known[i * 7 % known.length])
                    .append(i % 3 == 0 ? "-" + i : "")
                    .append(", ");
        }
        return names.append("and T5.").toString();
    }

    private static String methods(PaperStore store, String title) {
        return store.read(dataset -> {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                new Answers(dataset, java.time.Duration.ofMinutes(1))
                        .answer(Catalogue.load().question("evidence"), Map.of("paper", title))
                        .write(AnswerFormat.CSV, out);
                return out.toString(StandardCharsets.UTF_8);
            } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        });
    }

    private String file(Map<String, String> papers) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> paper : papers.entrySet()) {
            lines.append(json.writeValueAsString(Map.of("title", paper.getKey(), "abstract", paper.getValue())))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("papers.jsonl"), lines).toString();
    }

    private static long processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000_000;
    }
}
