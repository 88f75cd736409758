/** Sessions on disk: what an engine heard and was asked, to be played again. */
@NullMarked
package precog.recording;

import org.jspecify.annotations.NullMarked;
