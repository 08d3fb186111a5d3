-- The user names of SCIM and the European Student Identifiers of who was erased are refused, too, and lifted by name.
alter table suppression_lift
    drop constraint suppression_lift_identifiers_check,
    add constraint suppression_lift_identifiers_check check (cardinality(identifiers) between 1 and 5);
