update member_source k set ended_at = now()
where k.source_id = :'source' and k.ended_at is null
and not exists (select from person p where p.external_id = k.external_id);
