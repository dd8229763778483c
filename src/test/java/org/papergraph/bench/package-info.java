/** Programs that measure; run by hand, not by the tests. Each says in its Javadoc how, and where its figures stand. */
package org.papergraph.bench;
