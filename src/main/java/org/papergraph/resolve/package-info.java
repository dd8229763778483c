/**
 * One thing, one node: the names that papers use for a task, method, dataset or metric, told apart or brought together.
 *
 * <p>In goes a type and a name as a paper spells it; out comes an {@link org.papergraph.resolve.EntityKey}, equal for
 * two names exactly when they become one node. Two versions of a thing are two things.
 */
@NullMarked
package org.papergraph.resolve;

import org.jspecify.annotations.NullMarked;
