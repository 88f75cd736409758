/** Polymarket's REST services: what markets there are, and the whole book of an outcome. */
@NullMarked
package precog.polymarket.rest;

import org.jspecify.annotations.NullMarked;
