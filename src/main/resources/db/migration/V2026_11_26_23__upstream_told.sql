-- which row of the original the author of a local form was last told of
alter table submission add column upstream_told char(64);
