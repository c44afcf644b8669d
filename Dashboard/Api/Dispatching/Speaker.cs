using Dispatch.Api.Dispatching.Sentences;

namespace Dispatch.Api.Dispatching;

/// <summary>The language of a caller, the day and time zone of a site, in which its sentences give times, and how people are called.</summary>
internal sealed record Speaker(IDispatchSentences Sentences, Reading Reading, Names Names);
