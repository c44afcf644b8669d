using Dispatch.Api.Commands;
using Dispatch.Api.WorkOrders;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.ServiceRecords;

/// <summary>Commands to the record of one work order, answered with the record afterwards.</summary>
internal sealed class RecordCommands(IGrainFactory grains, IRecordViews records, TimeProvider time)
{
    public Task<Results<Ok<RecordModel>, ProblemHttpResult>> RunAsync<TInput>(
        string order, Http.Bodies.Body<TInput> body, Func<TInput, DateTimeOffset, RecordCommand> command, CancellationToken cancellation) where TInput : JobInput
    {
        var moment = Moment.Of(body.Value, body.Caller, time);
        return RunAsync(order, command(body.Value, moment.At), moment.Source, body.Caller, cancellation, body.Value.Backdated);
    }

    public async Task<Results<Ok<RecordModel>, ProblemHttpResult>> RunAsync(
        string order, RecordCommand command, Source source, Caller caller, CancellationToken cancellation, string? backdated = null)
    {
        var outcome = await Fenced.CallAsync(
            () => grains.GetGrain<IWorkOrderGrain>(order).Do(new KeepRecord(command, source, time.GetUtcNow()) { Backdated = backdated }, caller));
        var versions = await records.VersionsAsync(order, cancellation);
        if (outcome.Rejection is { } rejection)
            return rejection.Code == VersionTag.Changed && !versions.IsEmpty
                ? Problem.Changed(rejection, RecordModel.Of(versions, versions[0]))
                : Refused(rejection, versions.FirstOrDefault());
        return versions.IsEmpty ? UnknownRecord.Problem(order) : TypedResults.Ok(RecordModel.Of(versions, versions[0]));
    }

    /// <summary>Why a command would be refused; null when it would not. Asked before what it rests on is stored.</summary>
    public async Task<ProblemHttpResult?> RefusalAsync(string order, RecordCommand command, Source source, CancellationToken cancellation)
    {
        var refusal = await Fenced.CallAsync(
            () => grains.GetGrain<IWorkOrderGrain>(order).Would(new KeepRecord(command, source, time.GetUtcNow())));
        return refusal is null ? null : Refused(refusal, (await records.VersionsAsync(order, cancellation)).FirstOrDefault());
    }

    /// <summary>An incomplete record's refusal lists what is missing for programs too.</summary>
    private static ProblemHttpResult Refused(Rejection rejection, RecordListItem? record)
    {
        var problem = Problem.Of(rejection, absent: UnknownWorkOrder.Code);
        if (rejection.Code == "record_incomplete" && record is not null)
            problem.ProblemDetails.Extensions["missing"] = record.Record.Gaps;
        return problem;
    }
}
