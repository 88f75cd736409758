/** The program: its command line, its data folder, and the one place where adapters meet the engine. */
@NullMarked
package precog.app;

import org.jspecify.annotations.NullMarked;
