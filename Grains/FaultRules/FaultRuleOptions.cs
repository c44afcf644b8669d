using System.ComponentModel.DataAnnotations;

namespace Dispatch.Grains.FaultRules;

/// <summary>Configuration section <c>FaultRules</c>.</summary>
public sealed class FaultRuleOptions
{
    public const string Section = "FaultRules";

    /// <summary>A fault that readings leave out for so long is gone, and may become work again. Default 24 h, 1 min to 31 d.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "31.00:00:00")]
    public TimeSpan QuietAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>What a machine told longer ago than this when it arrives makes no work. Default 24 h, 1 min to 31 d.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "31.00:00:00")]
    public TimeSpan HeardWithin { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Who owns the requests that machines open, by id (R-INT-4). Default <c>telemetry</c>, 1 to 64 characters.</summary>
    [Required, StringLength(64, MinimumLength = 1)]
    public string Owner { get; set; } = "telemetry";

    /// <summary>
    /// The language of what such a request says in words, <c>en</c>, <c>zh</c> or <c>es</c>; console and phone show the advice in the
    /// reader's. Default <c>en</c>.
    /// </summary>
    [RegularExpression("^(en|zh|es)$")]
    public string Language { get; set; } = "en";
}
