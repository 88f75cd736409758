-- SQLite's datetime('now', '-90 days'), so that retention statements written for it run here as well.

CREATE FUNCTION datetime(moment text, shift text) RETURNS timestamptz LANGUAGE sql STABLE
    AS 'SELECT moment::timestamptz + shift::interval';
