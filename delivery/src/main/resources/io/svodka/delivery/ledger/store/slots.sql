create table schedule (
  kind text not null,
  owner text not null,
  since text not null,
  primary key (kind, owner)
) {strict};

create table slot (
  id {id},
  kind text not null,
  owner text not null,
  name text not null,
  local_time text not null,
  zone text not null,
  at_millis {int} not null,
  as_of text not null,
  period text not null,
  state text not null check (state in ('PLANNED', 'RUNNING', 'DONE', 'MISSED', 'FAILED')),
  attempts {int} not null default 0,
  holder text not null default '',
  lease_until {int} not null default 0,
  not_before {int} not null default 0,
  planned_at text not null,
  changed_at text not null,
  detail text not null default '',
  unique (kind, name)
) {strict};

create index slot_by_owner on slot (kind, owner, at_millis);
