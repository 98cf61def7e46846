create table lane_rest (
  domain text primary key,
  rests_until {int} not null,
  begun {int} not null
) {strict};
