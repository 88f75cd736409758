/** What a trader arranged on the screen and finds again: panes, columns, filters, theme, zoom. */
@NullMarked
package precog.desk.preferences;

import org.jspecify.annotations.NullMarked;
