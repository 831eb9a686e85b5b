-- Without nested loops PostgreSQL up to 17 takes the judging of a plan for work beyond all measure, and compiles it first,
-- which takes longer than the work.
alter function app.renewal_outcomes(uuid, uuid, integer, timestamptz) set jit = off;
