/** Markets of another venue beside our own: which resolve alike is for a person to say, and nothing is traded across. */
@NullMarked
package precog.pairing;

import org.jspecify.annotations.NullMarked;
