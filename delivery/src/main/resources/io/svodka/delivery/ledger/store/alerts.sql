create table alert_state (
  alert text not null,
  subject text not null,
  state text not null check (state in ('FIRING', 'NO_DATA', 'RECOVERED')),
  since text not null,
  told_at text not null,
  message text not null,
  primary key (alert, subject)
) {strict};

create table alert_event (
  id {id},
  alert text not null,
  subject text not null,
  state text not null,
  slot text not null,
  at text not null,
  message text not null
) {strict};
