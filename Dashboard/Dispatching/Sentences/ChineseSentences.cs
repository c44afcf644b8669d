using Dispatch.Domain.Dispatching.Decisions;
using static Dispatch.Dashboard.Dispatching.Sentences.Spans;

namespace Dispatch.Dashboard.Dispatching.Sentences;

internal sealed class ChineseSentences : IDispatchSentences
{
    public string Arrival(Considered candidate, TimeZoneInfo zone)
    {
        var clock = candidate.LateBy switch
        {
            null => "",
            { Ticks: 0 } => "，准时",
            { } late => $"，迟到 {Minutes(late)} 分钟",
        };
        var after = candidate.JobsBefore == 0 ? "" : $"，之前还有 {candidate.JobsBefore} 个工单";
        return $"{Clock(candidate.ArrivesAt!.Value, zone)} 到达{clock}{after}；多行驶 {Minutes(candidate.Travel!.Value)} 分钟。";
    }

    public string Exclusion(ExclusionReason reason) => reason.Code switch
    {
        ExclusionReason.OffShift => "不在班。",
        ExclusionReason.OutOfService => $"暂停服务：{reason.What}。",
        "MissingSkill" => $"缺少技能 {reason.What}。",
        "MissingPart" => $"未携带配件 {reason.What}。",
        "OutsideShift" => $"将超出班次 {Minutes(reason.Seconds)} 分钟。",
        "PositionStale" => $"已有 {Minutes(reason.Seconds)} 分钟没有位置。",
        "TooFar" => $"路程 {Minutes(reason.Seconds)} 分钟，太远。",
        "AppointmentMissed" => $"将错过预约 {Minutes(reason.Seconds)} 分钟。",
        "RejectedBefore" => "已拒绝或未答复此工单。",
        "Locked" => "此工单已承诺给其他技师。",
        "TooMuchLoad" => "车辆装不下所需物品。",
        _ => $"无法执行（{reason.Code}）。",
    };

    public string LeastLate(LeastLate least) => $"无人能准时到达；{least.Technician} 迟到最少，{Minutes(least.By)} 分钟。";

    public string Gap(CoverageGap gap) => gap.MoveUp is { } technician
        ? $"{gap.Area} 只剩 {gap.Free}/{gap.Minimum} 名空闲技师；{technician} 可在 {Minutes(gap.Travel!.Value)} 分钟内补位。"
        : $"{gap.Area} 只剩 {gap.Free}/{gap.Minimum} 名空闲技师，无人可补位。";

    public string Chosen(string technician) => $"已派给 {technician}。";

    public string Nobody(NobodyReason reason) => reason switch
    {
        NobodyReason.NobodyAccepts => "无人接单：请调度员决定。",
        _ => "无人可去：请调度员决定。",
    };
}
