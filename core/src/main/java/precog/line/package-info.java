/** What the lines to outside services share: addresses, rates, patience, answers, and what is done again and again. */
@NullMarked
package precog.line;

import org.jspecify.annotations.NullMarked;
