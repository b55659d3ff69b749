-- Publishing to more networks. In the words of 0001_init.sql.

-- What this account may do beyond or below its network's limits, as its server said: a JSON object of domain::Limits. NULL
-- when it is as the network is.
ALTER TABLE account ADD COLUMN limits TEXT;

-- How a variant gets to its account ('direct', 'native', 'assisted'), and what it carries beside its words: a JSON object of
-- domain::PostOptions, NULL when nothing.
ALTER TABLE variant ADD COLUMN delivery TEXT NOT NULL DEFAULT 'direct';

ALTER TABLE variant ADD COLUMN options TEXT;

-- The repeating post that it belongs to, and the instant of it that it fills.
ALTER TABLE post ADD COLUMN series_id BIGINT;

ALTER TABLE post ADD COLUMN series_at BIGINT;

CREATE INDEX post_series ON post (series_id, series_at) WHERE series_id IS NOT NULL;
