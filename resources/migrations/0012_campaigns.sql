-- What a campaign is shown by, and what its links carry. In the words of 0001_init.sql.

-- The name of a colour; how it looks is for the window to know.
ALTER TABLE campaign ADD COLUMN colour TEXT NOT NULL DEFAULT 'teal';

-- What utm_campaign says in the links of its posts; empty for none.
ALTER TABLE campaign ADD COLUMN utm TEXT NOT NULL DEFAULT '';

ALTER TABLE campaign ADD COLUMN notes TEXT NOT NULL DEFAULT '';

ALTER TABLE campaign ADD COLUMN archived_at BIGINT;

CREATE INDEX post_campaign_posts ON post_campaign (campaign_id, post_id);
