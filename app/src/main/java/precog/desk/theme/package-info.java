/** The look of the desk: its fonts, its sheet, its dark and light colours, and pictures of it. */
@NullMarked
package precog.desk.theme;

import org.jspecify.annotations.NullMarked;
