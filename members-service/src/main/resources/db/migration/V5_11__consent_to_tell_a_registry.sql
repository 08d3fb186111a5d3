-- The consent that a source may be told what the member keeps has the purpose registry-<code of the source>.
alter table consent
    drop constraint consent_purpose_check,
    add constraint consent_purpose_check
        check (purpose ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(purpose) <= 80) not valid;
alter table consent validate constraint consent_purpose_check;
