package precog.engine;

import java.time.Instant;

/**
 * A command with its place in a session, so that it can be repeated there.
 *
 * @param step messages, reports and ticks the engine had applied before
 * @param at engine time
 */
public record Request(long step, Instant at, Command command) {}
