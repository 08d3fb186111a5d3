-- Nearly everybody leaves the visibility of a field as it is. Without these statistics the planner takes a condition on
-- it to hold for one in two hundred, and loops over the whole directory for what an index would have found.
create statistics member_name_visibility on (coalesce(visibility->>'name', 'MEMBERS')) from member;
create statistics member_country_visibility on (coalesce(visibility->>'country', 'MEMBERS')) from member;
create statistics member_city_visibility on (coalesce(visibility->>'city', 'MEMBERS')) from member;
create statistics member_languages_visibility on (coalesce(visibility->>'languages', 'MEMBERS')) from member;
create statistics member_expertise_visibility on (coalesce(visibility->>'expertise', 'MEMBERS')) from member;
create statistics member_affiliations_visibility on (coalesce(visibility->>'affiliations', 'MEMBERS')) from member;
