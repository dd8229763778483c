package org.papergraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls between the packages: what each may use, and where each library may be seen. */
class ArchitectureTest {

    private static final String BASE = "org.papergraph";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    /** The package table. A package that is missing here, or uses one that is not named here, fails. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("paper", Set.of()),
            Map.entry("ingest", Set.of("paper")),
            Map.entry("encode", Set.of()),
            Map.entry("annotate", Set.of("paper", "encode")),
            Map.entry("extract", Set.of("paper", "annotate")),
            Map.entry("resolve", Set.of("paper", "extract")),
            Map.entry("graph", Set.of("paper", "extract", "resolve")),
            Map.entry("store", Set.of()),
            Map.entry("query", Set.of("paper", "graph")),
            Map.entry("export", Set.of("paper", "graph", "store")),
            Map.entry("page", Set.of("paper", "graph", "query")),
            Map.entry("mcp", Set.of("store", "query")),
            Map.entry("serve", Set.of("paper", "graph", "store", "query", "page", "mcp")),
            Map.entry("evaluate", Set.of("paper", "extract")),
            Map.entry(
                    "pipeline",
                    Set.of("paper", "ingest", "annotate", "extract", "resolve", "graph", "store", "evaluate")),
            Map.entry("spark", Set.of("paper", "ingest", "annotate", "graph", "export", "pipeline")),
            Map.entry(
                    "cli",
                    Set.of(
                            "spark",
                            "paper",
                            "ingest",
                            "annotate",
                            "pipeline",
                            "store",
                            "query",
                            "mcp",
                            "export",
                            "serve",
                            "evaluate"))));

    /** Left out of a quick build. */
    private static final String OPTIONAL = "spark";

    @Test
    void everyPackageIsInTheTable() {
        Set<String> found = CLASSES.stream().map(ArchitectureTest::packageOf).collect(toSet());
        found.add(OPTIONAL);
        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        MAY_USE.forEach((name, allowed) -> {
            List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
            forbidden.remove(name);
            forbidden.removeAll(allowed);
            noClasses()
                    .that()
                    .resideInAPackage(BASE + "." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            forbidden.stream().map(other -> BASE + "." + other).toArray(String[]::new))
                    .allowEmptyShould(name.equals(OPTIONAL))
                    .check(CLASSES);
        });
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void coreNlpIsSeenOnlyInAnnotate() {
        seenOnlyIn("edu.stanford.nlp..", "annotate");
    }

    @Test
    void onnxRuntimeIsSeenOnlyInEncode() {
        seenOnlyIn("ai.onnxruntime..", "encode");
    }

    @Test
    void jenaIsSeenOnlyFromGraphOn() {
        seenOnlyIn(
                "org.apache.jena..",
                "graph",
                "store",
                "query",
                "mcp",
                "export",
                "page",
                "serve",
                "pipeline",
                "cli",
                "spark");
    }

    @Test
    void sparkIsSeenOnlyInSparkAndByTheCommandThatStartsIt() {
        for (String library : new String[] {"org.apache.spark..", "org.apache.hadoop..", "scala.."}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(BASE + ".spark")
                    .and()
                    .haveSimpleNameNotStartingWith("ClusterExtractCommand")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .check(CLASSES);
        }
    }

    @Test
    void onlyTheClustersCommandUsesSpark() {
        // Every other start must do without it.
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".spark")
                .and()
                .haveSimpleNameNotStartingWith("ClusterExtractCommand")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".spark")
                .check(CLASSES);
    }

    @Test
    void tdb2IsSeenOnlyInStore() {
        seenOnlyIn("org.apache.jena.tdb2..", "store");
        seenOnlyIn("org.apache.jena.dboe..", "store");
    }

    @Test
    void textSearchIsSeenOnlyInStore() {
        seenOnlyIn("org.apache.lucene..", "store");
        seenOnlyIn("org.apache.jena.query.text..", "store");
    }

    @Test
    void fusekiAndJettyAreSeenOnlyInServe() {
        seenOnlyIn("org.apache.jena.fuseki..", "serve");
        seenOnlyIn("org.eclipse.jetty..", "serve");
        seenOnlyIn("jakarta.servlet..", "serve");
    }

    @Test
    void theAgentProtocolIsSeenOnlyInMcpAndServe() {
        seenOnlyIn("io.modelcontextprotocol..", "mcp", "serve");
    }

    @Test
    void picocliAndTheProgressBarAreSeenOnlyInCli() {
        seenOnlyIn("picocli..", "cli");
        seenOnlyIn("me.tongfei..", "cli");
    }

    @Test
    void onlyTheCommandLinePrints() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES.that(DescribedPredicate.describe(
                "outside cli", type -> !packageOf(type).equals("cli"))));
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(CLASSES);
        Set<String> marked = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(ArchitectureTest::packageOf)
                .collect(toSet());
        Set<String> found = CLASSES.stream().map(ArchitectureTest::packageOf).collect(toSet());
        assertThat(marked).isEqualTo(found);
    }

    private static void seenOnlyIn(String library, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        Set.of(packages).stream().map(name -> BASE + "." + name).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(BASE.length() + 1);
    }
}
