/** The venue's REST interface: signed calls within the account's rate, every answer told apart from every failure. */
@NullMarked
package precog.kalshi.rest;

import org.jspecify.annotations.NullMarked;
