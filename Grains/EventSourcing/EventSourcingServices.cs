using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Journal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.EventSourcing;

/// <summary>What every event-sourced grain needs from the node.</summary>
public sealed record EventSourcingServices(
    IJournal Journal,
    IIdempotentAnswers Answers,
    JournalCodec Codec,
    TimeProvider Time,
    IOptions<EventSourcingOptions> Options,
    ILoggerFactory Logging);
