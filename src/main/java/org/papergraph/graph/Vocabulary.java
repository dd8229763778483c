package org.papergraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.RelationType;

/**
 * The terms of papergraph's own ontology, {@code ontology/papergraph.ttl}, which says what each means.
 *
 * <p>Every constant is a term declared there and the other way round.
 */
public final class Vocabulary {

    /** The namespace; prefix {@code pg}. */
    public static final String NAMESPACE = "https://w3id.org/papergraph/ontology#";

    public static final Node ENTITY = term("Entity");
    public static final Node TASK = term("Task");
    public static final Node METHOD = term("Method");
    public static final Node DATASET = term("Dataset");
    public static final Node METRIC = term("Metric");
    public static final Node RESULT = term("Result");

    public static final Node CLAIM = term("Claim");

    public static final Node COMPARISON_CLASS = term("Comparison");
    public static final Node IMPROVEMENT = term("Improvement");
    public static final Node REDUCTION = term("Reduction");
    public static final Node INCREASE = term("Increase");
    public static final Node SPEEDUP = term("Speedup");

    public static final Node DIRECTION_CLASS = term("Direction");
    public static final Node HIGHER_IS_BETTER = term("HigherIsBetter");
    public static final Node LOWER_IS_BETTER = term("LowerIsBetter");

    public static final Node ADDRESSES_TASK = term("addressesTask");
    public static final Node PROPOSES_METHOD = term("proposesMethod");
    public static final Node USES_METHOD = term("usesMethod");
    public static final Node COMPARES_WITH_METHOD = term("comparesWithMethod");
    public static final Node INTRODUCES_DATASET = term("introducesDataset");
    public static final Node USES_DATASET = term("usesDataset");
    public static final Node INTRODUCES_METRIC = term("introducesMetric");
    public static final Node REPORTS_METRIC = term("reportsMetric");

    public static final Node EVALUATED_ON = term("evaluatedOn");
    public static final Node BENCHMARK_FOR = term("benchmarkFor");
    public static final Node USED_FOR_TASK = term("usedForTask");
    public static final Node COMPARED_WITH = term("comparedWith");
    public static final Node OUTPERFORMS = term("outperforms");
    public static final Node BASED_ON = term("basedOn");
    public static final Node PART_OF = term("partOf");

    public static final Node SURFACE_FORM = term("surfaceForm");
    public static final Node DIRECTION = term("direction");
    public static final Node OF_PAPER = term("ofPaper");

    public static final Node REPORTED_IN = term("reportedIn");
    public static final Node OF_METHOD = term("ofMethod");
    public static final Node FOR_TASK = term("forTask");
    public static final Node ON_DATASET = term("onDataset");
    public static final Node RAW_VALUE = term("rawValue");
    public static final Node UNIT = term("unit");
    public static final Node COMPARISON = term("comparison");
    public static final Node BASELINE = term("baseline");
    public static final Node CONFIDENCE = term("confidence");

    public static final Node MERGE = term("Merge");
    public static final Node MERGED_SPELLING = term("mergedSpelling");
    public static final Node MERGED_INTO = term("mergedInto");
    public static final Node RULE = term("rule");
    public static final Node BECAUSE = term("because");
    public static final Node SPELLED_BY = term("spelledBy");

    public static final Node DECISION = term("Decision");
    public static final Node ACTION = term("action");
    public static final Node DECIDED_TYPE = term("decidedType");
    public static final Node DECIDED_NAME = term("decidedName");
    public static final Node OTHER_TYPE = term("otherType");
    public static final Node OTHER_NAME = term("otherName");
    public static final Node NEW_LABEL = term("newLabel");

    public static final Node LINK = term("Link");
    public static final Node LINKED_ENTITY = term("linkedEntity");
    public static final Node LINKED_CONCEPT = term("linkedConcept");
    public static final Node LINK_PROPERTY = term("linkProperty");
    public static final Node CONCEPT_LABEL = term("conceptLabel");
    public static final Node LINK_VOCABULARY = term("linkVocabulary");

    public static final Node AUTHORS = term("authors");
    public static final Node VENUE = term("venue");
    public static final Node TITLE_KEY = term("titleKey");
    public static final Node SOURCE_ID = term("sourceId");
    public static final Node EXTRACTED_BY = term("extractedBy");
    public static final Node CONTENT_DIGEST = term("contentDigest");
    public static final Node EMBEDDING = term("embedding");

    private Vocabulary() {}

    /** The class of the entities of a type. */
    public static Node classOf(EntityType type) {
        return switch (type) {
            case Task -> TASK;
            case Method -> METHOD;
            case Dataset -> DATASET;
            case Metric -> METRIC;
        };
    }

    /** The individual that stands for a comparison. */
    public static Node of(Comparison comparison) {
        return switch (comparison) {
            case IMPROVEMENT -> IMPROVEMENT;
            case REDUCTION -> REDUCTION;
            case INCREASE -> INCREASE;
            case SPEEDUP -> SPEEDUP;
        };
    }

    /** The property that states a relation between two entities; {@code skos:broader} where that says it. */
    public static Node of(RelationType relation) {
        return switch (relation) {
            case EVALUATED_ON -> EVALUATED_ON;
            case BENCHMARK_FOR -> BENCHMARK_FOR;
            case USED_FOR_TASK -> USED_FOR_TASK;
            case COMPARED_WITH -> COMPARED_WITH;
            case OUTPERFORMS -> OUTPERFORMS;
            case BASED_ON -> BASED_ON;
            case PART_OF -> PART_OF;
            case KIND_OF -> ReusedTerms.BROADER;
        };
    }

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
