@NullMarked
package precog.db.store;

import org.jspecify.annotations.NullMarked;
