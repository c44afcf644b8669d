alter table units add column help_called_at {instant};
