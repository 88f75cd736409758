/** What a market's price did while the desk watched, drawn on a canvas. */
@NullMarked
package precog.desk.chart;

import org.jspecify.annotations.NullMarked;
