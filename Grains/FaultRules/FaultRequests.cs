using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.FaultRules;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.Requests;
using Dispatch.Grains.Interfaces.Views.Requests;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.FaultRules;

/// <summary>
/// Has a request taken care of a fault that a machine raised: the open one on the machine, else a new one of the Telemetry channel.
/// </summary>
internal sealed class FaultRequests(IGrainFactory grains, IRequestViews requests, IOptions<FaultRuleOptions> options, TimeProvider time)
{
    private readonly FaultRuleOptions options = options.Value;

    /// <summary>
    /// Carried out again it changes nothing: the id is the fault's own. The machine is told first, so that a request that is over at
    /// once is not waited for.
    /// </summary>
    /// <param name="open">The open request on the machine; null when there is none.</param>
    public async Task<Outcome> Take(string machine, FaultWasRaised fault, RequestOverview? open, Caller caller)
    {
        var id = IdOf(machine, fault);
        if (await requests.FindAsync(id, CancellationToken.None) is not null) return Outcome.Done;
        if (open is not null && await Join(machine, fault, open.Request, caller)) return Outcome.Done;
        await Told(machine, fault, id, caller);
        var outcome = await grains.GetGrain<IServiceRequestGrain>(id).Receive(Request(machine, fault), caller);
        if (outcome.Rejection is not null) await grains.GetGrain<IMachineGrain>(machine).ReleaseFault(fault.Code, fault.Number, caller);
        return outcome;
    }

    /// <returns>False when it was over before.</returns>
    private async Task<bool> Join(string machine, FaultWasRaised fault, RequestRow open, Caller caller)
    {
        await Told(machine, fault, open.Id, caller);
        var request = grains.GetGrain<IServiceRequestGrain>(open.Id);
        var at = fault.At > open.File.ReceivedAt ? fault.At : open.File.ReceivedAt;
        var now = time.GetUtcNow();
        if ((await request.Do(new JoinCall(RequestChannel.Telemetry, Words(fault), Source.System, at, now), caller)).Rejection is not null)
            return false;
        if (fault.Severity < open.Severity && open.Status != RequestStatus.Transferred)
            await request.Do(
                new ChangeRequestSeverity(
                    fault.Severity, open.Urgency, $"The machine tells {fault.Code.Spoken}.", Source.System, at, now), caller);
        return true;
    }

    private Task<Outcome> Told(string machine, FaultWasRaised fault, string request, Caller caller) =>
        grains.GetGrain<IMachineGrain>(machine).TakeFault(fault.Code, fault.Number, request, caller);

    private TakeRequest Request(string machine, FaultWasRaised fault) => new(
        RequestChannel.Telemetry,
        machine,
        Model: null,
        Station: null,
        Customer: null,
        Site: null,
        WorkOrderType.Repair,
        Words(fault),
        Symptom: fault.Text,
        Environment: null,
        Requirements: null,
        WantedAt: null,
        Contract: null,
        fault.Severity,
        Urgency.Normal,
        Contact: null,
        options.Owner,
        fault.At,
        IsNew: false)
    {
        Told = new ToldFault(fault.Code, fault.Text, fault.Rule, fault.Told, fault.Advice),
    };

    /// <summary>Code, what the machine says of it, and what to do.</summary>
    private string Words(FaultWasRaised fault) =>
        $"{fault.Code.Spoken}{(fault.Text is { } text ? $": {text}" : "")}. {fault.Advice.In(options.Language)}";

    /// <summary>The same whenever the message comes.</summary>
    private static string IdOf(string machine, FaultWasRaised fault)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{machine}\n{fault.Code}\n{fault.Number}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return string.Create(CultureInfo.InvariantCulture, $"SR-T-{fault.At:yyMMdd}-{Convert.ToHexString(hash.AsSpan(0, 5))}");
    }
}
