/** Edges that wait for a decision, the evidence beside them, and why the others were left. */
@NullMarked
package precog.desk.edges;

import org.jspecify.annotations.NullMarked;
