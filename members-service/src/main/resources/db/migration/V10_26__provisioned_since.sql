-- What SCIM said after a file was sent is later than the file, however late that is taken: imports write null.
alter table member_source add column provisioned_at timestamptz;
alter table member_source alter column provisioned_at set default now();
comment on column member_source.provisioned_at is 'When the source last said something new of the person, where that was not by a file.';
