/** A workstation that plays a short, fixed script instead of an engine, so that the desk can be tested alone. */
@NullMarked
package precog.desk.scripted;

import org.jspecify.annotations.NullMarked;
