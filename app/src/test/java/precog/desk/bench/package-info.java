/** Measurements that print ratios; not part of the tests. */
@NullMarked
package precog.desk.bench;

import org.jspecify.annotations.NullMarked;
