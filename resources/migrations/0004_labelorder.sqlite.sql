-- The conversations of a label by account and facet, each in the order of its newest messages: as conversation_facet, so that a
-- list of a label is as quick as one without, whatever else it asks. It only repeats what conversation and conversation_tag
-- say, so triggers keep it: an undo or an import that writes those two needs to know nothing of it. Triggers differ from engine
-- to engine: these are SQLite's.

CREATE TABLE label_order (
    tag_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    facet INTEGER NOT NULL,
    newest_id BIGINT NOT NULL,
    conversation_id BIGINT NOT NULL,
    PRIMARY KEY (tag_id, account_id, facet, newest_id, conversation_id)
);

INSERT INTO label_order (tag_id, account_id, facet, newest_id, conversation_id)
SELECT t.tag_id, c.account_id, c.facet, c.newest_id, c.id
FROM conversation_tag t JOIN conversation c ON c.id = t.conversation_id;

CREATE TRIGGER label_order_added AFTER INSERT ON conversation_tag
BEGIN
    INSERT INTO label_order (tag_id, account_id, facet, newest_id, conversation_id)
    SELECT NEW.tag_id, c.account_id, c.facet, c.newest_id, c.id FROM conversation c WHERE c.id = NEW.conversation_id;
END;

CREATE TRIGGER label_order_removed AFTER DELETE ON conversation_tag
BEGIN
    DELETE FROM label_order
    WHERE tag_id = OLD.tag_id AND conversation_id = OLD.conversation_id
        AND (account_id, facet, newest_id)
            = (SELECT c.account_id, c.facet, c.newest_id FROM conversation c WHERE c.id = OLD.conversation_id);
END;

CREATE TRIGGER label_order_moved AFTER UPDATE ON conversation
WHEN OLD.newest_id <> NEW.newest_id OR OLD.facet <> NEW.facet OR OLD.account_id <> NEW.account_id
BEGIN
    UPDATE label_order SET account_id = NEW.account_id, facet = NEW.facet, newest_id = NEW.newest_id
    WHERE tag_id IN (SELECT t.tag_id FROM conversation_tag t WHERE t.conversation_id = NEW.id)
        AND account_id = OLD.account_id AND facet = OLD.facet AND newest_id = OLD.newest_id AND conversation_id = NEW.id;
END;
