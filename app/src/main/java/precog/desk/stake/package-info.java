/** How much a trader puts on one click: a few sizes prepared beforehand, in contracts or dollars. */
@NullMarked
package precog.desk.stake;

import org.jspecify.annotations.NullMarked;
