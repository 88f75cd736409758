/** How the desk is arranged: kept under a name, and taken back step by step. */
@NullMarked
package precog.desk.workspace;

import org.jspecify.annotations.NullMarked;
