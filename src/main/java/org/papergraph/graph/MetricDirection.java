package org.papergraph.graph;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.papergraph.resolve.EntityKey;

/**
 * Which values of a metric are the better ones.
 *
 * <p>Known by what a metric's name ends with, since the head of an English compound comes last: a "phoneme error rate" is
 * a rate of errors. Where the name does not tell, nothing is said.
 */
@SuppressWarnings("ImmutableEnumChecker") // Nodes and sets of literals do not change.
enum MetricDirection {
    HIGHER_IS_BETTER(Vocabulary.HIGHER_IS_BETTER, """
            accuracy, ap, auc, auroc, auprc, bertscore, bleu, bleurt, chrf, chrf++, cider, coefficient,
            comet, correlation, dice, f1, f score, f measure, fps, gleu, hits@1, hits@10, inception score,
            iou, kappa, las, likelihood, log likelihood, map, mcc, meteor, miou, mrr, ndcg,
            panoptic quality, pass@1, pass rate, pq, precision, psnr, quality score, r1, recall, recall@1,
            recall@10, reward, robustness, rouge, rouge 1, rouge 2, rouge l, sari, sensitivity,
            specificity, speedup, ssim, success rate, throughput, uas, win rate"""),
    LOWER_IS_BETTER(Vocabulary.LOWER_IS_BETTER, """
            bits per character, bits per dimension, bpc, carbon footprint, cer, communication cost,
            complexity, computational cost, cost, cross entropy, der, divergence, eer, epe, error,
            error rate, f1 all, fid, flop, frechet inception distance, gpu memory, inception distance,
            latency, loss, lpips, mae, memory usage, mean squared error, memory footprint, mpjpe, mse,
            outlier rate, per, perplexity, ppl, regret, rmse, runtime, running time, ter, time, wer""");

    private final Node node;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> endings;

    MetricDirection(Node node, String endings) {
        this.node = node;
        this.endings = Set.of(endings.split(",\\s+"));
    }

    /** The individual of the ontology. */
    Node node() {
        return node;
    }

    /** The direction of a metric; of several endings that fit the longest tells. */
    static Optional<MetricDirection> of(EntityKey metric) {
        for (String ending = metric.label(); !ending.isEmpty(); ending = withoutFirstWord(ending)) {
            for (MetricDirection direction : values()) {
                if (direction.endings.contains(ending)) {
                    return Optional.of(direction);
                }
            }
        }
        return Optional.empty();
    }

    private static String withoutFirstWord(String words) {
        int blank = words.indexOf(' ');
        return blank < 0 ? "" : words.substring(blank + 1);
    }
}
