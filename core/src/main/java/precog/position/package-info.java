/** What is held, in own-side terms, and what it has earned. */
@NullMarked
package precog.position;

import org.jspecify.annotations.NullMarked;
