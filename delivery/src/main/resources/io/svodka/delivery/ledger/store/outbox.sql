create table run (
  id {id},
  delivery text not null,
  report text not null,
  slot text not null,
  period text not null,
  as_of text not null,
  specification text not null,
  revision text not null,
  data_as_of text not null,
  state text not null,
  started_at text not null,
  ended_at text not null default ''
) {strict};

create table delivery (
  id {id},
  delivery text not null,
  slot text not null,
  burst_key text not null,
  recipient text not null,
  channel text not null,
  seq {int} not null default 0,
  message_id text not null,
  state text not null check (state in ('PENDING', 'AWAITING', 'CLAIMED', 'DOT', 'SENT', 'DEFERRED', 'FAILED', 'AMBIGUOUS', 'CANCELLED', 'SUPPRESSED', 'BOUNCED')),
  attempts {int} not null default 0,
  holder text not null default '',
  lease_until {int} not null default 0,
  not_before {int} not null default 0,
  run_id {int} not null default 0,
  data_rows {int} not null default 0,
  reply text not null default '',
  planned_at text not null,
  changed_at text not null,
  unique (delivery, slot, burst_key, recipient, channel, seq)
) {strict};

create index delivery_by_state on delivery (channel, state, id);

create index delivery_by_run on delivery (run_id);

create table delivery_event (
  id {id},
  delivery_id {int} not null references delivery (id),
  attempt {int} not null,
  state text not null,
  at text not null,
  detail text not null
) {strict};

create index delivery_event_by_delivery on delivery_event (delivery_id);

create table artifact (
  sha256 text primary key,
  size {int} not null,
  content {bytes}
) {strict};

create table delivery_attachment (
  delivery_id {int} not null references delivery (id),
  attempt {int} not null,
  position {int} not null,
  format text not null,
  file_name text not null,
  sha256 text not null references artifact (sha256),
  primary key (delivery_id, attempt, position)
) {strict};

create table delivery_letter (
  delivery_id {int} primary key references delivery (id),
  sender text not null,
  shown_to text not null,
  shown_cc text not null,
  subject text not null,
  html text not null,
  body text not null
) {strict};
