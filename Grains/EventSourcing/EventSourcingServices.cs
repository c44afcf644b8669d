using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Journal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace Dispatch.Grains.EventSourcing;

/// <summary>What every event-sourced grain needs from the node.</summary>
/// <param name="Snapshots">The states of Orleans' default provider. Not by way of <c>IPersistentState</c>, whose life cycle and bridge stay
/// in memory with each grain.</param>
public sealed record EventSourcingServices(
    IJournal Journal,
    IIdempotentAnswers Answers,
    IGrainStorage Snapshots,
    IViewRebuilds Views,
    JournalCodec Codec,
    TimeProvider Time,
    IOptions<EventSourcingOptions> Options,
    ILoggerFactory Logging);
