package precog.app;

import precog.pairing.Pairs;

/**
 * What a desk on a real venue can ask beside what its feeds say.
 *
 * @param past of the venue's markets
 * @param reviews its markets on games that no table ties to one
 * @param pairs markets of another venue beside the venue's own
 */
record LiveServices(VenuePast past, VenueReviews reviews, Pairs pairs) {}
