-- What a cluster of silos keeps: who belongs to it, and states of grains. Orleans' ADO.NET providers find their statements by key in
-- orleansquery; the keys, the parameters and the names of the result's columns are theirs, the rest is ours.
create table cluster_versions (
    cluster text primary key,
    version integer not null default 0);

create table cluster_members (
    cluster text not null references cluster_versions,
    address text not null,
    port integer not null,
    generation integer not null,
    name text not null,
    host text not null,
    status integer not null,
    gateway_port integer not null,
    suspicions text,
    started_at timestamptz not null,
    alive_at timestamptz not null,
    primary key (cluster, address, port, generation));

create table cluster_states (
    service text not null,
    type text not null,
    n0 bigint not null,
    n1 bigint not null,
    key text not null,
    data bytea,
    version integer not null,
    primary key (service, type, key, n0, n1));

create table orleansquery (
    querykey text primary key,
    querytext text not null);

insert into orleansquery values ('GatewaysQueryKey', $$
    select address as "Address", gateway_port as "ProxyPort", generation as "Generation"
    from cluster_members
    where cluster = @DeploymentId and status = @Status and gateway_port > 0
$$), ('MembershipReadRowKey', $$
    select v.version as "Version", m.address as "Address", m.port as "Port", m.generation as "Generation", m.name as "SiloName", m.host as "HostName",
        m.status as "Status", m.gateway_port as "ProxyPort", m.suspicions as "SuspectTimes", m.started_at as "StartTime", m.alive_at as "IAmAliveTime"
    from cluster_versions v
    left join cluster_members m on m.cluster = v.cluster and m.address = @Address and m.port = @Port and m.generation = @Generation
    where v.cluster = @DeploymentId
$$), ('MembershipReadAllKey', $$
    select v.version as "Version", m.address as "Address", m.port as "Port", m.generation as "Generation", m.name as "SiloName", m.host as "HostName",
        m.status as "Status", m.gateway_port as "ProxyPort", m.suspicions as "SuspectTimes", m.started_at as "StartTime", m.alive_at as "IAmAliveTime"
    from cluster_versions v
    left join cluster_members m on m.cluster = v.cluster
    where v.cluster = @DeploymentId
$$), ('InsertMembershipVersionKey', $$
    with added as (insert into cluster_versions (cluster) values (@DeploymentId) on conflict do nothing returning 1)
    select exists (select from added)
$$), ('InsertMembershipKey', $$
    with moved as (
        update cluster_versions set version = version + 1
        where cluster = @DeploymentId and version = @Version and not exists (
            select from cluster_members where cluster = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
        returning cluster),
    added as (
        insert into cluster_members (cluster, address, port, generation, name, host, status, gateway_port, started_at, alive_at)
        select cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime from moved
        returning 1)
    select exists (select from added)
$$), ('UpdateMembershipKey', $$
    with moved as (
        update cluster_versions set version = version + 1
        where cluster = @DeploymentId and version = @Version and exists (
            select from cluster_members where cluster = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
        returning cluster),
    changed as (
        update cluster_members m set status = @Status, suspicions = @SuspectTimes, alive_at = @IAmAliveTime
        from moved where m.cluster = moved.cluster and m.address = @Address and m.port = @Port and m.generation = @Generation
        returning 1)
    select exists (select from changed)
$$), ('UpdateIAmAlivetimeKey', $$
    update cluster_members set alive_at = @IAmAliveTime
    where cluster = @DeploymentId and address = @Address and port = @Port and generation = @Generation
$$), ('DeleteMembershipTableEntriesKey', $$
    with members as (delete from cluster_members where cluster = @DeploymentId returning 1)
    update cluster_versions set version = version + 1 where cluster = @DeploymentId and exists (select from members)
$$), ('CleanupDefunctSiloEntriesKey', $$
    delete from cluster_members where cluster = @DeploymentId and alive_at < @IAmAliveTime and status <> 3
$$), ('ReadFromStorageKey', $$
    select data as "PayloadBinary", version as "Version"
    from cluster_states
    where service = @ServiceId and type = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1 and key = coalesce(@GrainIdExtensionString, '')
$$), ('WriteToStorageKey', $$
    with added as (
        insert into cluster_states (service, type, n0, n1, key, data, version)
        select @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), @PayloadBinary, 1
        where @GrainStateVersion::integer is null
        on conflict do nothing
        returning version),
    changed as (
        update cluster_states set data = @PayloadBinary, version = version + 1
        where service = @ServiceId and type = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1 and key = coalesce(@GrainIdExtensionString, '')
            and version = @GrainStateVersion::integer
        returning version)
    select version as "NewGrainStateVersion" from added union all select version from changed
$$), ('ClearStorageKey', $$
    update cluster_states set data = null, version = version + 1
    where service = @ServiceId and type = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1 and key = coalesce(@GrainIdExtensionString, '')
        and version = @GrainStateVersion::integer
    returning version as "NewGrainStateVersion"
$$), ('DeleteStorageKey', $$
    delete from cluster_states
    where service = @ServiceId and type = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1 and key = coalesce(@GrainIdExtensionString, '')
        and version = @GrainStateVersion::integer
    returning version + 1 as "NewGrainStateVersion"
$$);
