-- Functions of SQLite and PostgreSQL that statements written for them use and H2 does not have.

CREATE ALIAS date FOR 'precog.db.h2.SqlFunctions.date';
CREATE ALIAS datetime FOR 'precog.db.h2.SqlFunctions.datetime';
CREATE ALIAS md5 FOR 'precog.db.h2.SqlFunctions.md5';
CREATE ALIAS json_text FOR 'precog.db.h2.SqlFunctions.jsonText';
CREATE ALIAS pg_size_pretty FOR 'precog.db.h2.SqlFunctions.sizePretty';
CREATE ALIAS pg_database_size FOR 'precog.db.h2.SqlFunctions.databaseSize';

CREATE VIEW pg_tables AS
SELECT table_schema AS schemaname, table_name AS tablename
FROM information_schema.tables
WHERE table_type = 'BASE TABLE';
