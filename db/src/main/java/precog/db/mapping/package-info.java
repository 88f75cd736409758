/** The Hibernate mapping of the whole schema. */
@NullMarked
package precog.db.mapping;

import org.jspecify.annotations.NullMarked;
