/** The desk at full load, measured against what is asked of it; not part of the tests. */
@NullMarked
package precog.desk.bench;

import org.jspecify.annotations.NullMarked;
