using Dispatch.Domain.FaultRules;
using Dispatch.Grains.Interfaces.Contracts.FaultRules;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.FaultRules;
using Dispatch.Http;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.FaultRules;

/// <summary><c>/api/fault-rules</c>: which fault codes become work (F-46).</summary>
internal static class FaultRuleEndpoints
{
    private const string Unknown = "unknown_fault_rule";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var rules = endpoints.MapApi("/api/fault-rules", "Fault rules");
        rules.MapGet("", List).WithSummary("All rules that hold, the shipped ones among them, by id.");
        rules.MapGet("/{id}", Find).WithSummary("One rule.");
        rules.MapPut("/{id}", Put).WithSummary("Writes a rule; one of the same id no longer holds, a shipped one neither.");
        rules.MapDelete("/{id}", Withdraw).WithSummary("The rule no longer holds, a shipped one neither; faults that were raised stay raised.");
    }

    private static Task<Results<Ok<Page<FaultRuleModel>>, ProblemHttpResult>> List(
        IFaultRuleViews rules, string? after, [Limit] int? limit, CancellationToken cancellation) =>
        Paging.AnswerAsync(after, limit, async page =>
        {
            var rest = (await BookAsync(rules, cancellation)).Rules
                .Where(rule => page.After is null || string.CompareOrdinal(rule.Id, page.After) > 0).ToList();
            return new Page<FaultRuleModel>(
                [.. rest.Take(page.Limit).Select(FaultRuleModel.Of)], rest.Count > page.Limit ? rest[page.Limit - 1].Id : null);
        });

    private static async Task<Results<Ok<FaultRuleModel>, ProblemHttpResult>> Find(string id, IFaultRuleViews rules, CancellationToken cancellation) =>
        await ModelAsync(RouteText.Decode(id), rules, cancellation) is { } found ? TypedResults.Ok(found) : NotFound(id);

    private static async Task<Results<Ok<FaultRuleModel>, ProblemHttpResult>> Put(
        string id, Body<FaultRuleInput> body, IGrainFactory grains, IFaultRuleViews rules, CancellationToken cancellation)
    {
        var rule = RouteText.Decode(id);
        if (!RuleId.IsValid(rule))
            return Problem.Of(new InputProblem(InputCodes.InvalidParameter, "id", RuleId.FormatErrorMessage("id")));
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IFaultRuleGrain>(rule).Write(body.Value.Rule(), body.Caller));
        return outcome.Rejection is { } rejection ? Problem.Of(rejection) : TypedResults.Ok((await ModelAsync(rule, rules, cancellation))!);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Withdraw(string id, HttpContext call, IGrainFactory grains)
    {
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IFaultRuleGrain>(RouteText.Decode(id)).Withdraw(call.Caller()));
        return outcome.Rejection is { } rejection ? Problem.Of(rejection, absent: Unknown) : TypedResults.NoContent();
    }

    private static readonly Http.Json.IdTextAttribute RuleId = new();

    private static async Task<FaultRuleBook> BookAsync(IFaultRuleViews rules, CancellationToken cancellation) =>
        FaultRuleBook.Of((await rules.WrittenAsync(cancellation)).Select(row => (row.Id, row.Rule)));

    private static async Task<FaultRuleModel?> ModelAsync(string id, IFaultRuleViews rules, CancellationToken cancellation) =>
        (await BookAsync(rules, cancellation)).Rules.FirstOrDefault(rule => rule.Id == id) is { } found ? FaultRuleModel.Of(found) : null;

    private static ProblemHttpResult NotFound(string id) => Problem.NotFound(Unknown, $"There is no fault rule {RouteText.Decode(id)}.");
}
