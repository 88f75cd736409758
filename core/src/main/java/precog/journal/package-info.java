/** The append-only, checksummed record that is durable before anything takes effect. */
@NullMarked
package precog.journal;

import org.jspecify.annotations.NullMarked;
