-- Where closed positions may be copied to; positions itself gives nothing away.

CREATE TABLE positions_archive AS SELECT * FROM positions WHERE FALSE;
ALTER TABLE positions_archive ALTER COLUMN id SET NOT NULL;
ALTER TABLE positions_archive ADD PRIMARY KEY (id);
COMMENT ON TABLE positions_archive IS 'Copies of position versions set aside by the archive';
