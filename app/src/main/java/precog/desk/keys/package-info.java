/** Every action of the desk with its key, and the sheet that lists them. */
@NullMarked
package precog.desk.keys;

import org.jspecify.annotations.NullMarked;
