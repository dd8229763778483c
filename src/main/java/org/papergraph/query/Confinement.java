package org.papergraph.query;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.Vocabulary;

/**
 * Keeps a query to the graph that it is asked of: no SERVICE, and no function but those of SPARQL, XPath and their
 * registered kin, and {@link Likeness}. Jena would otherwise load any function class that a query names ({@code java:...}), among them one
 * that sleeps and one that formats to any length.
 */
public final class Confinement {

    private static final String LIKENESS = Vocabulary.NAMESPACE + Likeness.NAME;

    private Confinement() {}

    /** Confines all queries that run in a context. */
    public static void apply(Context context) {
        context.setFalse(ARQ.httpServiceAllowed);
        FunctionRegistry.set(context, new KnownFunctions(FunctionRegistry.standardRegistry()));
        PropertyFunctionRegistry.set(context, new KnownProperties(PropertyFunctionRegistry.standardRegistry()));
    }

    private static final class KnownFunctions extends FunctionRegistry {
        private final FunctionRegistry all;

        KnownFunctions(FunctionRegistry all) {
            this.all = all;
        }

        @Override
        public @Nullable FunctionFactory get(String uri) {
            if (uri.equals(LIKENESS)) {
                return name -> new Likeness();
            }
            return isRegistered(uri) ? all.get(uri) : null;
        }

        @Override
        public boolean isRegistered(String uri) {
            return uri.equals(LIKENESS) || (!uri.startsWith("java:") && all.isRegistered(uri));
        }
    }

    private static final class KnownProperties extends PropertyFunctionRegistry {
        private final PropertyFunctionRegistry all;

        KnownProperties(PropertyFunctionRegistry all) {
            this.all = all;
        }

        @Override
        public @Nullable PropertyFunctionFactory get(String uri) {
            return isRegistered(uri) ? all.get(uri) : null;
        }

        @Override
        public boolean manages(String uri) {
            return isRegistered(uri);
        }

        @Override
        public boolean isRegistered(String uri) {
            return !uri.startsWith("java:") && all.isRegistered(uri);
        }
    }
}
