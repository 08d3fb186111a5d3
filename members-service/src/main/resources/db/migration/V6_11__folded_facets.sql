-- How many studied at an institution, however it is written: by it a page of the directory is planned.
create index facet_count_folded on facet_count (facet, lower(value));
