create table audit (
  id {int} primary key,
  at text not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  previous text not null,
  digest text not null
) {strict};

create table audit_head (
  id {int} primary key,
  entries {int} not null,
  digest text not null
) {strict};

insert into audit_head values (1, 0, '');
