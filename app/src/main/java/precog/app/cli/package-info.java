/** The commands of the command line, each a thin reading of its options. */
@NullMarked
package precog.app.cli;

import org.jspecify.annotations.NullMarked;
