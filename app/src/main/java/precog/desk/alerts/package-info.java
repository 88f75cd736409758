/** The alert feed: acknowledged, then resolved. */
@NullMarked
package precog.desk.alerts;

import org.jspecify.annotations.NullMarked;
