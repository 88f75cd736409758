-- Where we trade and whom the games are between.
-- ${partial} is empty on PostgreSQL and starts a comment on H2, which knows no partial index.

CREATE TABLE platforms (
    platform_id     VARCHAR PRIMARY KEY,
    platform_type   VARCHAR NOT NULL CHECK (platform_type IN ('trading', 'data_source')),
    display_name    VARCHAR NOT NULL,
    base_url        VARCHAR,
    websocket_url   VARCHAR,
    api_version     VARCHAR,
    auth_method     VARCHAR CHECK (auth_method IN ('rsa_pss', 'api_key', 'metamask', 'none')),
    fees_structure  JSONB,
    status          VARCHAR DEFAULT 'active' NOT NULL CHECK (status IN ('active', 'inactive')),
    created_at      TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);
COMMENT ON TABLE platforms IS 'Venues we trade at and sources we read from';

CREATE TABLE leagues (
    league_id       VARCHAR PRIMARY KEY,
    sport           VARCHAR NOT NULL,
    display_name    VARCHAR NOT NULL,
    outcomes        INT DEFAULT 2 NOT NULL CHECK (outcomes IN (2, 3))
);
COMMENT ON TABLE leagues IS 'Look-up of leagues; outcomes is 3 where a game can end in a draw that markets trade';

CREATE TABLE teams (
    team_id             VARCHAR PRIMARY KEY,
    league_id           VARCHAR NOT NULL REFERENCES leagues (league_id) ON DELETE RESTRICT,
    sport               VARCHAR NOT NULL,
    team_name           VARCHAR NOT NULL,
    abbreviation        VARCHAR NOT NULL,
    conference          VARCHAR,
    division            VARCHAR,
    external_espn_id    VARCHAR,
    created_at          TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    UNIQUE (league_id, abbreviation),
    UNIQUE (league_id, external_espn_id)
);
COMMENT ON TABLE teams IS 'Teams by normalized id';

CREATE TABLE players (
    player_id           VARCHAR PRIMARY KEY,
    player_name         VARCHAR NOT NULL,
    team_id             VARCHAR REFERENCES teams (team_id) ON DELETE RESTRICT,
    league_id           VARCHAR NOT NULL REFERENCES leagues (league_id) ON DELETE RESTRICT,
    sport               VARCHAR NOT NULL,
    field_position      VARCHAR,
    external_espn_id    VARCHAR,
    created_at          TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE INDEX idx_players_team ON players (team_id);
COMMENT ON TABLE players IS 'Players, in tennis the contestants themselves';

CREATE TABLE unified_games (
    game_id         VARCHAR PRIMARY KEY,
    sport           VARCHAR NOT NULL,
    game_date       DATE NOT NULL,
    season          INT,
    status          VARCHAR,
    home_team_id    VARCHAR,
    home_team_name  VARCHAR,
    away_team_id    VARCHAR,
    away_team_name  VARCHAR,
    home_score      INT CHECK (home_score >= 0),
    away_score      INT CHECK (away_score >= 0),
    neutral_site    BOOLEAN DEFAULT FALSE NOT NULL,
    commence_time   TIMESTAMP(6) WITH TIME ZONE,
    venue           VARCHAR,
    loaded_at       TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE INDEX idx_unified_games_sport_date ON unified_games (sport, game_date);
CREATE INDEX idx_unified_games_teams ON unified_games (home_team_id, away_team_id);
CREATE INDEX idx_unified_games_status ON unified_games (status);
COMMENT ON TABLE unified_games IS 'Games of all sports. Team ids are normalized ids of the score source; a team need not be in teams yet';

CREATE TABLE game_odds (
    odds_id         VARCHAR PRIMARY KEY,
    game_id         VARCHAR NOT NULL REFERENCES unified_games (game_id) ON DELETE RESTRICT,
    bookmaker       VARCHAR NOT NULL,
    market_name     VARCHAR NOT NULL,
    outcome_name    VARCHAR,
    price           DECIMAL(10, 4) NOT NULL CHECK (price >= 1),
    line            DECIMAL(10, 4),
    last_update     TIMESTAMP(6) WITH TIME ZONE,
    is_pregame      BOOLEAN DEFAULT TRUE NOT NULL,
    loaded_at       TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    external_id     VARCHAR
);
CREATE INDEX idx_game_odds_game ON game_odds (game_id);
CREATE INDEX idx_game_odds_bookmaker_market ON game_odds (bookmaker, market_name);
CREATE INDEX idx_game_odds_last_update ON game_odds (last_update);
COMMENT ON TABLE game_odds IS 'Bookmaker odds in decimal format';
