-- What a repeating post gives to each of its posts beside words and files. In the words of 0001_init.sql.

-- What is said under each some minutes after it is out, as follow_up says it of one post.
CREATE TABLE series_follow_up (
    series_id BIGINT NOT NULL REFERENCES series (id),
    position INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (series_id, position)
);

-- The campaign that its posts are put into; NULL for none.
ALTER TABLE series ADD COLUMN campaign_id BIGINT REFERENCES campaign (id);
