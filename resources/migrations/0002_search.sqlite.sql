-- Full text search, which each engine does in its own way: this is SQLite's. Rows are written beside their source by the
-- repositories, in ascending order of ids, not by triggers (measured five times slower in imports). Nothing is sorted by
-- relevance, so the index of messages keeps no lengths (columnsize); with the larger hash table it is written in fewer parts.
-- Both together save a quarter of its time.

CREATE VIRTUAL TABLE message_fts USING fts5 (
    body, author_name,
    content='message', content_rowid='id', columnsize=0,
    tokenize='unicode61 remove_diacritics 2'
);

INSERT INTO message_fts (message_fts, rank) VALUES ('hashsize', 16777216);

CREATE VIRTUAL TABLE post_fts USING fts5 (
    title, body,
    tokenize='unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE member_fts USING fts5 (
    names,
    tokenize='unicode61 remove_diacritics 2'
);
