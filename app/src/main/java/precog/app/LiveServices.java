package precog.app;

/**
 * What a desk on a real venue can ask beside what its feeds say.
 *
 * @param past of the venue's markets
 * @param reviews its markets on games that no table ties to one
 */
record LiveServices(VenuePast past, VenueReviews reviews) {}
