/** The analytics screen: what was earned, what became of each decision, and what each trade rests on. */
@NullMarked
package precog.desk.analytics;

import org.jspecify.annotations.NullMarked;
