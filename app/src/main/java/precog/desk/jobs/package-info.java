/** The jobs screen: what runs and ran behind the desk, and bringing files in. */
@NullMarked
package precog.desk.jobs;

import org.jspecify.annotations.NullMarked;
