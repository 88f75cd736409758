/** What a screen is to the window that shows it. */
@NullMarked
package precog.desk.page;

import org.jspecify.annotations.NullMarked;
