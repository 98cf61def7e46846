create table suppression (
  recipient text not null,
  delivery text not null,
  reason text not null,
  since text not null,
  primary key (recipient, delivery)
) {strict};
