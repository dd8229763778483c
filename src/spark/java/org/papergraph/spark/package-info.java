/**
 * Extraction on a cluster: files of papers in, sharded N-Quads out, the same quads as a build on one machine exports.
 *
 * <p>Papers are cut into tasks; executors read them; what they say of names is counted in parts, added up and settled by
 * the driver; then each task writes the quads of its papers. Nothing holds the whole corpus. Runs on <a
 * href="https://spark.apache.org/docs/latest/rdd-programming-guide.html">Apache Spark's RDDs</a>, which nothing else knows,
 * and is built by the Maven profile {@code spark}. Entry type: {@link org.papergraph.spark.ExtractionJob}.
 */
@NullMarked
package org.papergraph.spark;

import org.jspecify.annotations.NullMarked;
