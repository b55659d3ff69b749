-- Publishing to more networks. In the words of 0001_init.sql.

-- What this account may do beyond or below its network's limits, as its server said: a JSON object of domain::Limits. NULL
-- when it is as the network is.
ALTER TABLE account ADD COLUMN limits TEXT;
