package precog.app;

/**
 * What a desk on a real venue can ask beside what its feeds say.
 *
 * @param past of the venue's markets
 */
record LiveServices(VenuePast past) {}
