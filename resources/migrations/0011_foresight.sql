-- What is known beforehand of an account: until when its sign-in holds, how much its network still takes. In the words of
-- 0001_init.sql.

-- The instant at which the sign-in ends by itself, as the network said when it was made. No row: it said none.
CREATE TABLE account_sign_in (
    account_id BIGINT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    ends_at BIGINT NOT NULL,
    noted_at BIGINT NOT NULL
);

-- What the network answered last of how much it still takes until resets_at: units, and how many of them a post costs.
CREATE TABLE account_allowance (
    account_id BIGINT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    most BIGINT NOT NULL,
    remaining BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    resets_at BIGINT NOT NULL,
    noted_at BIGINT NOT NULL
);
