-- What people are told once, whichever process found it, and what a kept search is a search of. In the words of 0001_init.sql.

-- That somebody was told of an alert; what was there before this is no news.
ALTER TABLE care_firing ADD COLUMN told_at BIGINT;

UPDATE care_firing SET told_at = fired_at WHERE alert = 1;

CREATE INDEX care_firing_untold ON care_firing (id) WHERE alert = 1 AND told_at IS NULL;

-- Looked through twice a minute for the clocks that nobody was warned of.
CREATE INDEX conversation_due_untold ON conversation_due (due_at, conversation_id) WHERE told_at IS NULL;

-- The ready-made view that is searched, as the window calls it.
ALTER TABLE inbox_view ADD COLUMN base TEXT NOT NULL DEFAULT 'all';
