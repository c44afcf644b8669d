using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Customers;

namespace Dispatch.Grains.Customers;

/// <summary>Configuration section <c>Customers</c>.</summary>
public sealed class CustomerOptions
{
    public const string Section = "Customers";

    /// <summary>
    /// How long a customer's file may be incomplete before somebody is reminded (R-CUS-1). Default 2 days, 1 h to 30 days.
    /// </summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan CompleteWithin { get; set; } = CustomerRules.Default.CompleteWithin;

    /// <summary>What a complete file holds: Name, Address, Phone, ServicesWanted, Machine. Default: none given, all of them.</summary>
    public IList<FileItem> Required { get; } = [];
}
