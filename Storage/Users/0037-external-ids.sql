create unique index credentials_by_external_id on credentials (external_id);
