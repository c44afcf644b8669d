create table push_subscriptions (
  technician {key} not null,
  phone {key} not null,
  endpoint text not null,
  public_key text not null,
  secret text not null,
  head {long} not null,
  primary key (technician, phone)
) {clustered};
