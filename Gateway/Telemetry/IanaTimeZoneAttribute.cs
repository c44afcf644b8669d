using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Geography;

namespace Dispatch.Gateway.Telemetry;

/// <summary>An IANA id of a time zone that this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IanaTimeZoneAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string id || TimeZones.IsKnown(id);
}
