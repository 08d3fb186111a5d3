-- What only tells what an erasure would do stands in nobody's way, another one least of all.
drop index erasure_one_at_a_time;
create unique index erasure_one_at_a_time on erasure (member_id) where state in ('PREPARING', 'ERASING') and not dry_run;
