/** A practice exchange that fills honestly against the book the feed shows. */
@NullMarked
package precog.paper;

import org.jspecify.annotations.NullMarked;
