create table ledger_secret (
  purpose text primary key,
  secret text not null
) {strict};
