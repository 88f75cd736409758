/** What the desk says in passing: answers to commands and new alerts, on one line that covers nothing, and sounds. */
@NullMarked
package precog.desk.message;

import org.jspecify.annotations.NullMarked;
