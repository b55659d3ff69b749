-- What calendars read without touching anything else. In the words of 0001_init.sql.

-- All that a calendar shows of a post, in the order in which it shows it: a month of ten thousand is read from here alone,
-- and the texts stay where they are.
CREATE INDEX post_calendar ON post (shown_at, id, brand_id, state, origin, planned_at, planned_wall, planned_zone, series_id, updated_at, title) WHERE deleted_at IS NULL;

-- It begins with these columns.
DROP INDEX post_shown;

-- Which accounts posts are on.
CREATE INDEX variant_shown ON variant (post_id, account_id) WHERE removed_at IS NULL;
