/** Prices of another venue beside a market's own, and the sheet on which a person says what resolves alike. */
@NullMarked
package precog.desk.pair;

import org.jspecify.annotations.NullMarked;
