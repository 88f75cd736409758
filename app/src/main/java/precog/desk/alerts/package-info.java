/** The alert centre: acknowledged, put off, resolved. */
@NullMarked
package precog.desk.alerts;

import org.jspecify.annotations.NullMarked;
