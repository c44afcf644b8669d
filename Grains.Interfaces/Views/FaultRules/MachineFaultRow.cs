using Dispatch.Domain.FaultRules;

namespace Dispatch.Grains.Interfaces.Views.FaultRules;

/// <summary>What a machine told of a fault. Key: machine and code.</summary>
[GenerateSerializer, Immutable]
public sealed record MachineFaultRow(string Machine, MachineFault Fault) : ViewRow;
