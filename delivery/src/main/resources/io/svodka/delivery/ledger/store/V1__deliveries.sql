create table delivery (
  id integer primary key,
  delivery text not null,
  slot text not null,
  burst_key text not null,
  recipient text not null,
  channel text not null,
  seq integer not null default 0,
  message_id text not null,
  state text not null check (state in ('PLANNED', 'CLAIMED', 'DOT', 'SENT', 'DEFERRED', 'FAILED', 'AMBIGUOUS')),
  attempts integer not null default 0,
  holder integer not null default 0,
  lease_until integer not null default 0,
  reply text not null default '',
  planned_at text not null,
  changed_at text not null,
  unique (delivery, slot, burst_key, recipient, channel, seq)
) strict;

create table delivery_event (
  id integer primary key,
  delivery_id integer not null references delivery (id),
  attempt integer not null,
  state text not null,
  at text not null,
  detail text not null
) strict;

create index delivery_event_by_delivery on delivery_event (delivery_id);

create table delivery_attachment (
  delivery_id integer not null references delivery (id),
  attempt integer not null,
  position integer not null,
  file_name text not null,
  bytes integer not null,
  sha256 text not null,
  primary key (delivery_id, attempt, position)
) strict;
