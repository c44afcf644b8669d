using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Api.Dispatching.Sentences.Spans;

namespace Dispatch.Api.Dispatching.Sentences;

internal sealed class ChineseSentences : IDispatchSentences
{
    public string Arrival(Considered candidate, Reading reading)
    {
        var clock = candidate.LateBy switch
        {
            null => "",
            { Ticks: 0 } => "，按时",
            { } late => $"，迟到 {Chinese(late)}",
        };
        var after = candidate.JobsBefore == 0 ? "" : $"，之前还有 {candidate.JobsBefore} 个工单";
        return $"{(candidate.ShiftAt is null ? "" : "下一班次：")}{reading.Chinese(candidate.ArrivesAt!.Value)} 到场{clock}{after}；{Way(candidate)}多行驶 {Chinese(candidate.Travel!.Value)}。";
    }

    private static string Way(Considered candidate) => candidate.Way is { } way ? $"路上 {Chinese(way)}，" : "";

    public string Exclusion(ExclusionReason reason) => Reasons.Excluded(reason, words => words.Zh, Chinese);

    public string Price(ExclusionReason reason) => Reasons.Priced(reason, words => words.Zh, Chinese);

    public string Along(Considered candidate, Reading reading) => string.Join(
        "",
        ((string?[])[candidate.With is { } with ? $"与{with}同去。" : null, candidate.GoesOnAt is { } next ? $"{reading.Chinese(next)} 继续。" : null]).OfType<string>());

    public string GivesWay(ImmutableArray<Displaced> work) => work.IsEmpty
        ? ""
        : $"推迟 {string.Join("、", work.CountBy(one => one.Type).OrderBy(group => group.Key).Select(group => Work(group.Key, group.Value)))}。";

    public string GoesAlong(GoesAlong work) => $"同时进行：{Named(work)}（{work.Order}）。";

    public string StaysBehind(GoesAlong work) => $"暂不进行：{Named(work)}（{work.Order}），{Reasons.Behind(work.Reason).Zh}。";

    private static string Named(GoesAlong work) => work.Service is { } line ? $"{Hours(line, "小时")}强保" : Work(work.Type, 1);

    public string Anyway(LeastBad anyway, Reading reading) => string.Join(
        "",
        ((string?[])
        [
            anyway.ArrivesAt is { } at ? $"如仍派出，{reading.Chinese(at)} 到场。" : null,
            .. anyway.Prices.Select(price => Price(price.Reason)),
            anyway.NextShiftAt is { } next ? $"下一班次：{reading.Chinese(next)}。" : null,
        ]).OfType<string>());

    public string LeastLate(LeastLate least) => $"无人能按时到场；{least.Technician} 迟到最少：{Chinese(least.By)}。";

    public string Gap(CoverageGap gap) => gap.MoveUp is { } technician
        ? $"{gap.Area} 只剩 {gap.Free}/{gap.Minimum} 名空闲技师；{technician} 可在 {Minutes(gap.Travel!.Value)} 分钟内补位。"
        : $"{gap.Area} 只剩 {gap.Free}/{gap.Minimum} 名空闲技师，无人可补位。";

    public string Chosen(string technician) => $"已派单给 {technician}。";

    public string Nobody(NobodyReason reason) => reason switch
    {
        NobodyReason.NobodyAccepts => "无人接单：请人工派工。",
        NobodyReason.NotBeforeShift => "下一班次之前无人可去，将超时：请自行决定。",
        NobodyReason.OnlyByCallOut => "只有不在班的技师能去：请确认召回。",
        _ => "无人可派：请人工派工。",
    };

    private static string Work(WorkOrderType type, int count) => type switch
    {
        WorkOrderType.ForcedMaintenance => $"{count} 次强保",
        WorkOrderType.Installation => $"{count} 次安装调试",
        WorkOrderType.Inspection => $"{count} 次巡检",
        WorkOrderType.ReturnVisit => $"{count} 次走访",
        _ => $"{count} 次维修",
    };
}
