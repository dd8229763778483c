package org.papergraph.query;

import static org.papergraph.paper.EntityType.Dataset;
import static org.papergraph.paper.EntityType.Method;
import static org.papergraph.paper.EntityType.Metric;
import static org.papergraph.paper.EntityType.Task;
import static org.papergraph.paper.Role.ADDRESSED;
import static org.papergraph.paper.Role.COMPARED;
import static org.papergraph.paper.Role.INTRODUCED;
import static org.papergraph.paper.Role.PROPOSED;
import static org.papergraph.paper.Role.REPORTED;
import static org.papergraph.paper.Role.USED;

import java.util.List;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;
import org.papergraph.paper.RelationType;
import org.papergraph.paper.Source;

/** Six papers of one field, whose abstracts were written for these tests. */
public final class SamplePapers {

    private SamplePapers() {}

    /** What the six papers say. */
    public static List<Extraction> extractions() {
        return List.of(transformer(), bert(), roberta(), rouge(), transformerXl(), adaptiveInput());
    }

    private static Paper paper(
            String title,
            String text,
            String authors,
            String issued,
            String venue,
            String doi,
            String arxiv,
            int line) {
        return new Paper(
                "sample-" + line,
                title,
                text,
                List.of(authors.split(", ")),
                issued,
                venue,
                doi,
                arxiv,
                "",
                List.of(new Source("sample.txt", line)));
    }

    private static Extraction transformer() {
        return new SampleExtraction(paper(
                        "Attention Is All You Need",
                        "We propose the Transformer, which needs no recurrence. On machine translation it beats"
                                + " recurrent neural networks. The Transformer reaches 28.4 BLEU on WMT 2014, an"
                                + " improvement of 2.0 BLEU over GNMT.",
                        "Ashish Vaswani, Noam Shazeer",
                        "2017-06",
                        "NeurIPS",
                        "",
                        "1706.03762",
                        1))
                .names(Method, PROPOSED, 0.97, "Transformer")
                .names(Task, ADDRESSED, 0.95, "machine translation")
                .names(Method, COMPARED, 0.71, "recurrent neural networks")
                .names(Method, COMPARED, 0.88, "GNMT")
                .names(Dataset, USED, 0.93, "WMT 2014")
                .names(Metric, REPORTED, 0.99, "BLEU")
                .reports("28.4", "28.4", null, "Transformer", "machine translation", "WMT 2014", "BLEU", null, null)
                .reports(
                        "2.0",
                        "2.0",
                        null,
                        "Transformer",
                        "machine translation",
                        "WMT 2014",
                        "BLEU",
                        Comparison.IMPROVEMENT,
                        "GNMT")
                .states("Transformer", RelationType.OUTPERFORMS, "GNMT")
                .states("Transformer", RelationType.EVALUATED_ON, "WMT 2014")
                .extraction();
    }

    private static Extraction bert() {
        return new SampleExtraction(paper(
                        "BERT: Pre-training of Deep Bidirectional Transformers",
                        "We introduce BERT, which is built on the Transformer. BERT reaches 80.5% accuracy on GLUE."
                                + " For question answering, it obtains an F1 score of 93.2 on SQuAD.",
                        "Jacob Devlin, Ming-Wei Chang",
                        "2018-10-11",
                        "NAACL",
                        "10.18653/v1/n19-1423",
                        "1810.04805",
                        5))
                .names(Method, PROPOSED, 0.98, "BERT")
                .names(Method, USED, 0.9, "Transformer")
                .names(Dataset, USED, 0.96, "GLUE")
                .names(Dataset, USED, 0.97, "SQuAD")
                .names(Task, ADDRESSED, 0.94, "question answering")
                .names(Metric, REPORTED, 0.91, "accuracy")
                .names(Metric, REPORTED, 0.92, "F1 score")
                .reports("80.5%", "80.5", "%", "BERT", null, "GLUE", "accuracy", null, null)
                .reports("93.2", "93.2", null, "BERT", "question answering", "SQuAD", "F1 score", null, null)
                .states("BERT", RelationType.BASED_ON, "Transformer")
                .states("BERT", RelationType.EVALUATED_ON, "GLUE")
                .extraction();
    }

    private static Extraction roberta() {
        return new SampleExtraction(paper(
                        "RoBERTa: A Robustly Optimized BERT Approach",
                        "We present RoBERTa and compare it with BERT on question-answering. RoBERTa reaches an F1-score"
                                + " of 94.6 on SQuAD and 88.5% accuracy on GLUE, a gain of 8.0 points over BERT.",
                        "Yinhan Liu, Myle Ott",
                        "2019-07",
                        "",
                        "",
                        "1907.11692",
                        9))
                .names(Method, PROPOSED, 0.96, "RoBERTa")
                .names(Method, COMPARED, 0.93, "BERT")
                .names(Task, ADDRESSED, 0.52, "question-answering")
                .names(Dataset, USED, 0.95, "SQuAD")
                .names(Method, USED, 0.41, "GLUE")
                .names(Metric, REPORTED, 0.9, "accuracy")
                .names(Metric, REPORTED, 0.87, "F1-score")
                .reports("94.6", "94.6", null, "RoBERTa", "question-answering", "SQuAD", "F1-score", null, null)
                .reports(
                        "8.0 points",
                        "8.0",
                        "points",
                        "RoBERTa",
                        null,
                        null,
                        "accuracy",
                        Comparison.IMPROVEMENT,
                        "BERT")
                .states("RoBERTa", RelationType.COMPARED_WITH, "BERT")
                .states("RoBERTa", RelationType.OUTPERFORMS, "BERT")
                .extraction();
    }

    private static Extraction rouge() {
        return new SampleExtraction(paper(
                        "ROUGE: A Package for Automatic Evaluation of Summaries",
                        "ROUGE is a measure for text summarization. We evaluate ROUGE on DUC 2001.",
                        "Chin-Yew Lin",
                        "2004",
                        "ACL Workshop",
                        "10.3115/w04-1013",
                        "",
                        13))
                .names(Metric, INTRODUCED, 0.85, "ROUGE")
                .names(Task, ADDRESSED, 0.89, "text summarization")
                .names(Dataset, USED, 0.8, "DUC 2001")
                .extraction();
    }

    private static Extraction transformerXl() {
        return new SampleExtraction(paper(
                        "Transformer-XL: Attentive Models beyond a \"Fixed\" Context",
                        "Transformer-XL extends the Transformer for language modeling.\n"
                                + "It lowers the perplexity on WikiText-103 to 18.3.",
                        "Zihang Dai, Jos\u00e9 P\u00e9rez",
                        "2019-01",
                        "",
                        "",
                        "",
                        17))
                .names(Method, PROPOSED, 0.95, "Transformer-XL")
                .names(Method, USED, 0.86, "Transformer")
                .names(Task, ADDRESSED, 0.93, "language modeling")
                .names(Metric, REPORTED, 0.94, "perplexity")
                .names(Dataset, USED, 0.92, "WikiText-103")
                .reports(
                        "18.3",
                        "18.3",
                        null,
                        "Transformer-XL",
                        "language modeling",
                        "WikiText-103",
                        "perplexity",
                        null,
                        null)
                .extraction();
    }

    private static Extraction adaptiveInput() {
        return new SampleExtraction(paper(
                        "Adaptive Input Representations",
                        "We propose adaptive input representations for language modeling and release WikiText-103-Clean."
                                + " With the Transformer they reach a perplexity of 20.5 on WikiText-103,"
                                + " where Transformer-XL has 18.7.",
                        "Alexei Baevski",
                        "2018-09",
                        "ICLR",
                        "",
                        "1809.10853",
                        21))
                .names(Method, PROPOSED, 0.77, "adaptive input representations", "Adaptive Input Representations")
                .names(Method, USED, 0.9, "Transformer")
                .names(Method, COMPARED, 0.84, "Transformer-XL")
                .names(Task, ADDRESSED, 0.96, "language modeling")
                .names(Dataset, INTRODUCED, 0.58, "WikiText-103-Clean")
                .names(Dataset, USED, 0.91, "WikiText-103")
                .names(Metric, REPORTED, 0.95, "perplexity")
                .reports(
                        "20.5",
                        "20.5",
                        null,
                        "adaptive input representations",
                        "language modeling",
                        "WikiText-103",
                        "perplexity",
                        null,
                        null)
                .reports(
                        "18.7",
                        "18.7",
                        null,
                        "Transformer-XL",
                        "language modeling",
                        "WikiText-103",
                        "perplexity",
                        null,
                        null)
                .extraction();
    }
}
