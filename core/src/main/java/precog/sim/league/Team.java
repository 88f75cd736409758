package precog.sim.league;

/**
 * A side of an invented league.
 *
 * @param id short key such as {@code NFL-HBR}
 * @param code the part of the id within the league
 */
public record Team(String id, String code, String name) {}
