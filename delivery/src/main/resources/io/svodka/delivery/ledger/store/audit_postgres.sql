create function audit_is_kept() returns trigger language plpgsql as $$ begin raise exception 'the audit is append-only'; end $$;

create trigger audit_is_not_changed before update or delete on audit for each row execute function audit_is_kept();

create trigger audit_is_not_cut before truncate on audit for each statement execute function audit_is_kept();
