-- Jobs as transactions leave them; a moment later each server hands them on, in batches, to the queue.
-- Straight into the queue every transaction would NOTIFY, and PostgreSQL commits those one after another.
CREATE TABLE job_outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task text NOT NULL,
  payload json NOT NULL,
  job_key text,
  queue_name text,
  run_at timestamptz,
  max_attempts smallint
);
