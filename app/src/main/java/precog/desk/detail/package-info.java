/** One market in full: ladder, chart, ticket, terms, and the trader's own probability. */
@NullMarked
package precog.desk.detail;

import org.jspecify.annotations.NullMarked;
