package precog.model.inplay;

/**
 * How far a game has come.
 *
 * @param axis the stages of its league
 * @param value where it is on that axis
 * @param shareLeft the part of the game still to play, 0 to 1
 */
record Moment(Axis axis, double value, double shareLeft) {}
